import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addPlugins, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';

/** Every file of the build; put in by `src/build/worker.ts`. */
declare const keptFiles: PrecacheEntry[];

// The page and its parts are typed against the DOM, whose `self` is a window; here it is a worker's.
const worker = self as unknown as {
  readonly skipWaiting: () => Promise<void>;
  readonly registration: ServiceWorkerRegistration;
  readonly addEventListener: (
    type: 'activate',
    listener: (event: { readonly waitUntil: (done: Promise<unknown>) => void }) => void,
  ) => void;
};
const { scope } = worker.registration;

// Without Workbox’s own `-precache-`, by which other programs' workers on this origin know what to delete.
setCacheNameDetails({ prefix: 'baichuan2-licence-check', precache: 'files' });
clientsClaim();
precacheAndRoute(keptFiles, {
  ignoreURLParametersMatching: [/./],
  urlManipulation: ({ url }) => [new URL(`${url.pathname}/index.html`, url)],
});

// What the browser has lost of the cache comes from the network, be it of a later build by then;
// what is being installed must be of this build.
addPlugins([
  {
    handlerDidError: async ({ event, request }) =>
      event?.type === 'fetch' ? fetch(request) : undefined,
  },
]);

// The name under which earlier releases kept what belongs to this very scope.
worker.addEventListener('activate', (event) => {
  event.waitUntil(caches.delete(`workbox-precache-v2-${scope}`));
});

self.addEventListener('message', ({ data }) => {
  if (data === 'use-it-now') worker.skipWaiting();
});
