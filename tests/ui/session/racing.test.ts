import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeBrowser, type FakeTab, keeping } from './browser.ts';

/** What a tab can do a hundred times over, and what must then be kept of each time. */
const writes: readonly (readonly [what: string, write: (tab: FakeTab, name: string) => void])[] = [
  ['begin an assessment', (tab, name) => tab.session.begin({ model: 'both' }, name)],
  [
    'duplicate one',
    (tab, name) => tab.session.duplicate(tab.kept.record.assessments[0]?.id ?? 0, name),
  ],
  [
    'open what a file holds',
    (tab, name) => tab.session.accept({ answers: { model: 'other' }, name, papers: {} }, null),
  ],
];

describe('two tabs that write a hundred times each, neither told of the other', () => {
  it.each(writes)('%s: all 200 are kept', (_, write) => {
    const browser = keeping({ model: 'both' });
    const tabs = [browser.open(), browser.open()];
    browser.prompt = false;
    const names = tabs.flatMap((tab, who) =>
      Array.from({ length: 100 }, (_, n) => {
        write(tab, `${who} ${n}`);
        return `${who} ${n}`;
      }),
    );
    for (const tab of tabs) browser.deliver(tab);
    const kept = browser.record.assessments.map(({ name }) => name);
    expect([...kept].sort()).toEqual([null, ...names].sort());
    for (const tab of tabs) expect(tab.kept.record).toEqual(browser.record);
  });

  it('answers of two assessments: each has its last ones', () => {
    const browser = new FakeBrowser();
    const tabs = [browser.open(), browser.open()];
    browser.prompt = false;
    const models = ['both', 'baichuan2-7b', 'baichuan2-13b'] as const;
    for (let n = 0; n < 100; n += 1) {
      for (const [who, { session }] of tabs.entries()) {
        session.send({ type: 'reopen', question: 'model' });
        session.send({ type: 'answer', answers: { model: models[(n + who) % 3] ?? 'both' } });
      }
    }
    for (const tab of tabs) browser.deliver(tab);
    expect(browser.shelf.map(({ answers }) => answers.model).sort()).toEqual(
      [models[99 % 3], models[100 % 3]].sort(),
    );
    for (const tab of tabs) expect(tab.kept.conflict).toBe(null);
  });

  it('a language and an assessment opened, at once: both are kept', () => {
    const browser = keeping({ model: 'both' });
    const [one, other] = [browser.open(), browser.open()];
    one.session.chooseLanguage('en');
    browser.prompt = false;
    one.session.chooseLanguage('zh-CN');
    other.session.begin({ model: 'other' });
    const { language, opened } = browser.record;
    expect([language, opened]).toEqual(['zh-CN', other.kept.id]);
  });

  it('one assessment in both: the tab whose answers were overtaken is told, and has them still', () => {
    const browser = keeping({ model: 'both' });
    const [one, other] = [browser.open('#/purpose'), browser.open('#/purpose')];
    browser.prompt = false;
    one.answer({ purpose: ['academic'] });
    other.answer({ purpose: ['commercial'] });
    browser.deliver(one);
    browser.deliver(other);
    expect([one.kept.conflict, one.answers.purpose]).toEqual(['changed', ['academic']]);
    expect([other.kept.conflict, other.answers.purpose]).toEqual([null, ['commercial']]);
  });
});

it('whatever two tabs begin, copy and delete, told late or soon, nothing goes but what was deleted', () => {
  const step = fc.record({
    who: fc.constantFrom(0, 1),
    what: fc.constantFrom('begin', 'copy', 'delete', 'undo', 'tell', 'clear'),
    which: fc.nat(9),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const browser = keeping({ model: 'both' });
      const tabs = [browser.open(), browser.open()];
      // Both have seen the record in its new form.
      tabs[0]?.session.chooseLanguage('en');
      browser.prompt = false;
      const wanted = new Set(browser.record.assessments.map(({ id }) => id));
      const gone: number[][] = [[], []];
      for (const { who, what, which } of steps) {
        const tab = tabs[who] as FakeTab;
        const ids = tab.kept.record.assessments.map(({ id }) => id);
        const id = ids[which % ids.length];
        const known = () => tab.kept.record.assessments.map((saved) => saved.id);
        if (what === 'begin') tab.session.begin({ model: 'both' });
        if (what === 'copy' && id !== undefined) tab.session.duplicate(id, 'copy');
        for (const made of known()) if (!ids.includes(made)) wanted.add(made);
        if (what === 'begin') gone[who] = [];
        if (what === 'tell') browser.deliver(tab);
        if (what === 'delete' && id !== undefined) {
          tab.session.delete(id);
          wanted.delete(id);
          gone[who] = [id];
        }
        if (what === 'clear') {
          tab.session.deleteAll();
          for (const one of ids) wanted.delete(one);
          gone[who] = ids;
        }
        if (what === 'undo') {
          if (tab.kept.deleted !== null) {
            tab.session.bringBack();
            // What the tab still sees there is not brought back.
            for (const one of gone[who] ?? []) if (!ids.includes(one)) wanted.add(one);
          }
          gone[who] = [];
        }
      }
      const kept = browser.record.assessments.map(({ id }) => id);
      expect(new Set(kept)).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});
