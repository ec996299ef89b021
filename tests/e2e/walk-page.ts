import { linesWithin } from './sentences.ts';

/** What is done in a page, by the page's own controls. */
export type Act =
  | { readonly kind: 'press'; readonly selector: string; readonly text?: string }
  | { readonly kind: 'answer'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'fill'; readonly selector: string; readonly text: string }
  | { readonly kind: 'visit'; readonly fragment: string }
  | { readonly kind: 'travel'; readonly by: number }
  | { readonly kind: 'drop'; readonly text: string }
  | { readonly kind: 'print' }
  | { readonly kind: 'report' };

/** What a page shows and what the browser keeps, as far as a walk compares it. */
export interface Seen {
  readonly live: boolean;
  readonly hash: string;
  /** What the screen says; what is saved, and what follows beside a question, stand apart. */
  readonly content: readonly string[];
  /** The question what becomes of what is saved. */
  readonly begin: readonly string[];
  readonly ledger: readonly string[];
  readonly licence: readonly string[];
  readonly saved: readonly string[];
  /** What is said beside the screen. */
  readonly told: readonly string[];
  /** What stands in a field of the application; null where it is not shown. */
  readonly applicant: string | null;
  /** What stands in the browser's store, by key. */
  readonly store: Readonly<Record<string, string>>;
}

interface Tools {
  readonly linesWithin: typeof linesWithin;
  readonly made: Blob[];
}

/** Before anything else runs: keeps what is made for download, and lets nothing be downloaded. */
export const tools = `
  window.tools = { linesWithin: ${linesWithin}, made: [] };
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    window.tools.made.push(blob);
    return create.call(URL, blob);
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) click.call(this);
  };
`;

/** In the page: what it shows. */
export function look(): Seen {
  const { linesWithin: lines } = (window as unknown as { readonly tools: Tools }).tools;
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const ledger = all('[data-ledger]').map((row) => {
    const { ledger: id, standing } = row.dataset;
    const note = row.querySelector('small')?.textContent ?? '';
    return `${id} ${standing} ${row.textContent.slice(0, row.textContent.length - note.length)}`;
  });
  return {
    // What is told of what is kept comes to the page after the rest.
    live: document.documentElement.dataset.live !== undefined && all('.notice-line').length === 3,
    hash: window.location.hash,
    content: lines('#content', '.saved, aside:not(.rail), [data-begin], .people-here'),
    begin: lines('[data-begin]', ''),
    ledger: [...new Set(ledger)].sort(),
    licence: lines('.licence-summary', ''),
    saved: all('[data-saved]').map((row) =>
      [row.querySelector('strong'), row.querySelector('.quiet')]
        .map((part) => part?.textContent)
        .join(' | '),
    ),
    told: lines('.notice-line', ''),
    applicant:
      document.querySelector<HTMLInputElement>('[data-field="applicant-name"] input')?.value ??
      null,
    store: { ...localStorage },
  };
}

/** In the page: waits for the control that an act needs, and does it; gives the text of what was made. */
export async function perform(act: Act): Promise<string> {
  const { made } = (window as unknown as { readonly tools: Tools }).tools;
  const pause = (time: number) => new Promise((done) => setTimeout(done, time));
  const awaited = async <T>(find: () => T | null | undefined): Promise<T> => {
    for (let n = 0; n < 600; n += 1) {
      const found = find();
      if (found) return found;
      await pause(10);
    }
    throw new Error(`${JSON.stringify(act)}: not on ${window.location.hash}.`);
  };
  const control = (selector: string, text?: string) =>
    awaited(() =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (one) => text === undefined || one.textContent.trim() === text,
      ),
    );
  const moved = async (move: () => void) => {
    const arrived = new Promise((done) => {
      window.addEventListener('popstate', done, { once: true });
    });
    move();
    await arrived;
  };
  const isLive = () => document.documentElement.dataset.live !== undefined;
  await awaited(isLive);
  let text = '';
  switch (act.kind) {
    case 'press': {
      const before = made.length;
      (await control(act.selector, act.text)).click();
      text = (await made[before]?.text()) ?? '';
      break;
    }
    case 'answer': {
      await control(`input[name="${act.question}"]`);
      const tick = (wanted: boolean) => {
        const inputs = document.querySelectorAll<HTMLInputElement>(`input[name="${act.question}"]`);
        for (const { value } of inputs) {
          const input = document.querySelector<HTMLInputElement>(
            `input[name="${act.question}"][value="${value}"]`,
          );
          if (act.options.includes(value) !== wanted || input?.checked === wanted) continue;
          if (!wanted && input?.type === 'radio') continue;
          input?.click();
        }
      };
      tick(true);
      await pause(0);
      tick(false);
      await pause(0);
      (await control('button[name="continue"]')).click();
      break;
    }
    case 'fill': {
      const input = (await control(act.selector)) as HTMLInputElement;
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
      set?.call(input, act.text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      break;
    }
    case 'visit':
      await moved(() => {
        window.location.hash = act.fragment;
      });
      break;
    case 'travel':
      await moved(() => window.history.go(act.by));
      break;
    case 'drop': {
      await control('.open-file');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([act.text], 'saved.json'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      break;
    }
    case 'print': {
      await awaited(() => {
        window.dispatchEvent(new Event('beforeprint'));
        return document.querySelector('main.printed');
      });
      const { linesWithin: lines } = (window as unknown as { readonly tools: Tools }).tools;
      text = JSON.stringify(lines('main.printed', ''));
      break;
    }
    case 'report': {
      const fold = (await control('details[data-paper="report"]')) as HTMLDetailsElement;
      fold.open = true;
      const before = made.length;
      (await control('details[data-paper="report"] [data-file$=".md"]')).click();
      text = await (await awaited(() => made[before])).text();
      fold.open = false;
      await awaited(() => fold.querySelector('[data-file]') === null);
      break;
    }
  }
  // What waits for a press to be painted is done before this.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));
  return text;
}
