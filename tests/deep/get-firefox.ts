import { findFirefox, need } from './programs.ts';

need(findFirefox, 'Firefox ESR', 'firefox-esr', 'fonts-noto-cjk', 'fonts-noto-core');
