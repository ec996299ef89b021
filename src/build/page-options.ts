import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';
import { releaseWorker } from './release-worker.ts';
import { reportAddressFrom } from './report-address.ts';
import { styling } from './styling.ts';
import { plainPage } from './template.ts';
import { wordModules } from './word-modules.ts';

/** The oldest browsers that the page is built for. */
export const target = ['chrome109', 'safari16', 'ios16', 'firefox115'];

/** How the code of the page is bundled, be it into parts or into a single file. */
export const pageOptions = {
  base: './',
  define: {
    // Left out: React's tie to its developer tools.
    __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
    __REPORT_ADDRESS__: JSON.stringify(reportAddressFrom(process.env.VITE_REPORT_ADDRESS)),
  },
  css: styling,
  plugins: [plainPage(), react(), wordModules(), releaseWorker(target)],
} satisfies UserConfig;
