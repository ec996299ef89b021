import { serve } from './ui/release/serve.ts';

serve(self);
