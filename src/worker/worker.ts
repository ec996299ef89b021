import { clientsClaim } from 'workbox-core';
import {
  addPlugins,
  cleanupOutdatedCaches,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';

/** Every file of the build; put in by `src/build/worker.ts`. */
declare const keptFiles: PrecacheEntry[];

// The page and its parts are typed against the DOM, whose `self` is a window; here it is a worker's.
const worker = self as unknown as { readonly skipWaiting: () => Promise<void> };

clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(keptFiles, { cleanURLs: false, ignoreURLParametersMatching: [/./] });

// What the browser has lost of the cache comes from the network, be it of a later build by then;
// what is being installed must be of this build.
addPlugins([
  {
    handlerDidError: async ({ event, request }) =>
      event?.type === 'fetch' ? fetch(request) : undefined,
  },
]);

self.addEventListener('message', ({ data }) => {
  if (data === 'use-it-now') worker.skipWaiting();
});
