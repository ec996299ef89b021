import { needPrograms } from './programs.ts';

needPrograms(
  ['WebKitWebDriver', 'Xvfb', 'WPEWebDriver', 'cog'],
  ['webkit2gtk-driver', 'xvfb', 'wpewebkit-driver', 'cog', 'fonts-noto-cjk', 'fonts-noto-core'],
);
