// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Updates } from '../../../src/ui/update/update.ts';

/** A page with a registered worker, as far as updates ask for it. */
function served() {
  const workers = Object.assign(new EventTarget(), {
    controller: {} as object | null,
    register: async () => registration,
  });
  const registration = Object.assign(new EventTarget(), {
    installing: null,
    waiting: null as object | null,
  });
  const page = Object.assign(new EventTarget(), { navigator: { serviceWorker: workers } });
  const updates = new Updates(page as unknown as Window);
  const comesBack = (persisted: boolean) =>
    page.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
  return { workers, registration, updates, comesBack };
}

it.each([
  ['a worker that waits', true, { waits: true, taken: false }, 'ready'],
  ['a worker that another tab let take over', true, { waits: false, taken: true }, 'elsewhere'],
  ['nothing new', true, { waits: false, taken: false }, 'none'],
  [
    'what came while the page was shown for the first time',
    false,
    { waits: true, taken: true },
    'none',
  ],
] as const)('finds on the way back %s', async (_, persisted, { waits, taken }, said) => {
  const { workers, registration, updates, comesBack } = served();
  await updates.start('sw.js', Promise.resolve());
  if (waits) registration.waiting = {};
  if (taken) workers.controller = {};
  comesBack(persisted);
  expect(updates.state()).toBe(said);
});
