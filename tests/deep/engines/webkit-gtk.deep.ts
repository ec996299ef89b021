import { engines } from '../engines.ts';
import { worksIn } from '../works-in.ts';

worksIn(engines.webKitGtk);
