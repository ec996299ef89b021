// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { licenceSource } from '../../src/licence/source.ts';
import { fieldsOfPaper } from '../../src/papers/fields.ts';
import { markdown } from '../../src/papers/markup.ts';
import { penFor } from '../../src/papers/material.ts';
import { noticeFormName, noticeIds, notices } from '../../src/papers/notices.ts';
import { relationOf } from '../../src/papers/service.ts';
import { typedLine, typedLines } from '../../src/papers/typed.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { runsAtMost } from '../runs.ts';
import { hostile } from './hostile.ts';
import { materialOf, startUp, translation, voices } from './material.ts';

const draft = {
  'derivative-name': 'Teacher-7B',
  'base-model': 'baichuan-inc/Baichuan2-7B-Base',
  relation: 'adapter',
  languages: 'zh, en',
  task: 'text-generation',
  library: 'peft',
  'own-licence': 'MIT',
  method: 'LoRA, rank 16\n3 epochs',
  data: 'lesson plans (own)',
  'modified-on': '1 March 2025',
  changes: 'weights of the attention layers',
  service: 'Lesson planner',
  source: 'https://huggingface.co/baichuan-inc/Baichuan2-7B-Base',
};

const named = (id: (typeof noticeIds)[number], name: string, typed: object = draft) => {
  const found = notices(id, materialOf(startUp, typed, 'en')).find(
    (notice) => notice.name === name,
  );
  if (found === undefined) throw new Error(`no ${name}`);
  return found.text;
};

function frontMatterOf(card: string): string {
  return card.split('---\n')[1] ?? '';
}

/** What a reader sees of Markdown: its text, and the names of its elements. */
function rendered(markdown: string) {
  const body = new DOMParser().parseFromString(
    marked.parse(markdown, { async: false }),
    'text/html',
  ).body;
  for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
  return {
    text: body.textContent,
    elements: [...new Set([...body.querySelectorAll('*')].map(({ localName }) => localName))],
  };
}

describe('the notices', () => {
  it.each(noticeIds)('%s: these texts', (id) => {
    expect(
      notices(id, materialOf(startUp, draft, 'en')).filter(
        ({ form }) => form !== 'agreement' && form !== 'translation',
      ),
    ).toMatchSnapshot();
  });

  it.each(noticeIds)('%s: the reader’s own language first, names distinct', (id) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const written = notices(id, materialOf(startUp, draft, language));
      expect(written[0]?.language).toBe(language);
      expect(new Set(written.map(({ name }) => name)).size).toBe(written.length);
      for (const { form } of written) expect(voices[language](noticeFormName(form))).not.toBe('');
    }
  });

  it('say nothing of a licence of one’s own where there is none', () => {
    const { 'own-licence': _, ...rest } = draft;
    expect(named('marking', 'marking.txt', rest).trim().split('\n\n')).toHaveLength(1);
  });

  it.each([
    ['source-notice', 'NOTICE'],
    ['marking', 'marking'],
  ] as const)('%s: beside one’s own licence, derivatives need authorisation too', (id, file) => {
    expect(named(id, `${file}.txt`)).toContain(
      'Commercial use of the Baichuan2 Model or of a derivative of it requires registration',
    );
    expect(named(id, `${file}.zh-CN.txt`)).toContain(
      '将 Baichuan2 模型或其模型衍生品用作商业用途的，须事先',
    );
  });

  it.each([
    [
      {},
      'uses, or is, the Baichuan2 Model or a derivative of it',
      '属于或者使用 Baichuan2 模型或其模型衍生品',
    ],
    [
      { adaptation: ['fine-tune'], audience: ['hosted'] },
      'uses a derivative of the Baichuan2 Model',
      '使用 Baichuan2 模型的模型衍生品',
    ],
    [
      { adaptation: ['convert'], audience: ['published'] },
      'is a derivative of the Baichuan2 Model',
      '是 Baichuan2 模型的模型衍生品',
    ],
    [
      { model: 'derivative-by-others', adaptation: ['none'], audience: ['delivered'] },
      'is a derivative of the Baichuan2 Model',
      '是 Baichuan2 模型的模型衍生品',
    ],
    [
      { model: 'both', adaptation: ['none'], audience: ['hosted'] },
      'uses the Baichuan2 Model',
      '使用 Baichuan2 模型',
    ],
    [
      { model: 'both', adaptation: ['none'], audience: ['published'] },
      'is the Baichuan2 Model',
      '是 Baichuan2 模型',
    ],
    [
      { adaptation: ['fine-tune'], audience: ['hosted', 'published'] },
      'uses, or is, the Baichuan2 Model or a derivative of it',
      '属于或者使用 Baichuan2 模型或其模型衍生品',
    ],
    [
      { adaptation: ['distil'], similarPerformance: 'unsure', audience: ['published'] },
      'uses, or is, the Baichuan2 Model or a derivative of it',
      '属于或者使用 Baichuan2 模型或其模型衍生品',
    ],
    [
      { adaptation: ['distil'], similarPerformance: 'yes', audience: ['published'] },
      'is a derivative of the Baichuan2 Model',
      '是 Baichuan2 模型的模型衍生品',
    ],
    [
      { adaptation: ['none'], audience: ['hosted', 'delivered'] },
      'uses the Baichuan2 Model',
      '使用 Baichuan2 模型',
    ],
  ] as const)(
    'say what the thing named is to the model, by the answers %o',
    (answers, english, chinese) => {
      for (const [language, words] of [
        ['en', english],
        ['zh-CN', chinese],
      ] as const) {
        const material = materialOf(answers as Answers, { service: 'Lesson planner' }, language);
        expect(relationOf(material, penFor(material, material.own))).toBe(words);
      }
    },
  );

  it('of training on outputs admit no derivative, which may be in doubt', () => {
    const [english, chinese] = ['TRAINING-ORIGIN.md', 'TRAINING-ORIGIN.zh-CN.md'].map((file) =>
      named('distillation', file),
    );
    expect(english).not.toMatch(/derivative|so as to perform/u);
    expect(chinese).not.toMatch(/模型衍生品|性能/u);
  });

  it('ask in brackets for what is missing', () => {
    expect(named('marking', 'marking.txt', {})).toContain('[to be filled in: Base model]');
  });
});

const bare = (text: string) => text.replace(/\s/gu, '');
const received = bare(readFileSync(`public/${licenceSource.file}`, 'utf8'))
  .replace('身份证复印6件', '身份证复印件')
  .replaceAll('£', '☐');

describe('the terms page', () => {
  it('has the whole agreement that it says follows, as it was received', () => {
    for (const name of ['terms.md', 'terms.zh-CN.md']) {
      const { text, elements } = rendered(named('source-notice', name));
      expect(bare(text ?? '').endsWith(received)).toBe(true);
      expect(elements.filter((name) => !['p', 'blockquote', 'a'].includes(name))).toEqual([]);
    }
  });
});

describe('a name', () => {
  it('stands in Chinese without a space beside it, in whatever letters', () => {
    const chinese = { ...draft, 'derivative-name': '备课', service: '备课助手' };
    for (const id of ['marking', 'origin-statement', 'leaderboard-marking', 'source-notice']) {
      for (const { form, language, text } of notices(
        id as (typeof noticeIds)[number],
        materialOf(startUp, chinese, 'zh-CN'),
      )) {
        if (language === 'en' || form === 'agreement') continue;
        expect(text.replace(/^#+ /gmu, '')).not.toMatch(/备课(?:助手)? | 备课/u);
      }
    }
  });
});

describe('the model card', () => {
  it('says where to put it, and begins with the name', () => {
    const [first, second, ...lines] = named('marking', 'model-card.md').split('\n');
    expect([first, second]).toEqual([
      '---',
      `# ${voices.en('papersNotices:card.place', { file: 'LICENSE' })}`,
    ]);
    expect(lines).toContain('# Teacher-7B');
  });

  it('has valid front matter: the keys of Hugging Face, and those of ModelScope', () => {
    expect(parse(frontMatterOf(named('marking', 'model-card.md')))).toEqual({
      license: 'other',
      license_name: 'baichuan2-community-license',
      license_link: 'LICENSE',
      base_model: 'baichuan-inc/Baichuan2-7B-Base',
      base_model_relation: 'adapter',
      language: ['zh', 'en'],
      pipeline_tag: 'text-generation',
      library_name: 'peft',
      tasks: ['text-generation'],
      domain: ['nlp'],
      frameworks: ['Pytorch'],
    });
  });

  it('leaves out what is not known', () => {
    const typed = { ...draft, relation: '', languages: 'no idea!', task: 'x', library: '' };
    expect(Object.keys(parse(frontMatterOf(named('marking', 'model-card.md', typed))))).toEqual([
      'license',
      'license_name',
      'license_link',
      'base_model',
      'language',
    ]);
  });

  it('is the same one at every paper, with all that is due', () => {
    const published: Answers = {
      ...startUp,
      audience: ['published'],
      openSourceRelease: 'yes',
      leaderboard: 'yes',
    };
    const cards = (['modifications', 'marking', 'leaderboard-marking'] as const).map(
      (id) =>
        notices(id, materialOf(published, draft, 'en')).find(({ form }) => form === 'model-card')
          ?.text,
    );
    expect(new Set(cards).size).toBe(1);
    expect(rendered((cards[0] ?? '').replace(/^---\n.*?\n---\n/su, '')).text).toMatch(
      /^Teacher-7B\nBaichuan Inside\n.*\nModifications: Teacher-7B\n/u,
    );
  });

  it.each(['1.1', '1.2'] as const)('stays valid YAML %s whatever was typed', (version) => {
    fc.assert(
      fc.property(hostile, (typed) => {
        fc.pre(typedLine(typed) !== '');
        const card = named('marking', 'model-card.md', { 'base-model': typed, relation: typed });
        expect(card.split('\n---\n')).toHaveLength(2);
        const document = parseDocument(frontMatterOf(card), { version });
        expect([document.errors, document.warnings]).toEqual([[], []]);
        expect(document.toJS()).toEqual({
          license: 'other',
          license_name: 'baichuan2-community-license',
          license_link: 'LICENSE',
          base_model: typedLine(typed),
        });
      }),
      { numRuns: runsAtMost(200) },
    );
  });
});

describe('the marks of markup', () => {
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

  it.each(noticeIds)('%s: what was typed reads as typed in Markdown and HTML', (id) => {
    fc.assert(
      fc.property(hostile, (typed) => {
        fc.pre(typedLine(typed) !== '');
        const everything = Object.fromEntries(fieldsOfPaper[id].map((field) => [field, typed]));
        const written = notices(id, materialOf(startUp, everything, 'en'));
        for (const { name, text } of written) {
          if (name.startsWith('LICENSE')) continue;
          if (name.endsWith('.json')) {
            expect(text).toContain(JSON.stringify(typedLine(typed)));
            continue;
          }
          if (name.endsWith('.md')) {
            const { text: read, elements } = rendered(text.replace(/^---\n.*?\n---\n/su, ''));
            const lines = id === 'modifications' || id === 'distillation' ? typedLines(typed) : [];
            for (const line of [typedLine(typed), ...lines]) {
              expect(plain(read)).toContain(plain(line));
            }
            for (const element of elements) {
              expect(['h1', 'h2', 'h3', 'p', 'blockquote', 'a']).toContain(element);
            }
          } else if (name.endsWith('.html')) {
            const { body } = new DOMParser().parseFromString(text, 'text/html');
            expect(plain(body.textContent)).toContain(plain(typedLine(typed)));
            expect(
              [...body.querySelectorAll('*')].every(({ localName }) =>
                ['p', 'br', 'h1', 'h2', 'h3', 'a'].includes(localName),
              ),
            ).toBe(true);
          } else expect(text).toContain(typedLine(typed));
        }
      }),
      { numRuns: runsAtMost(60) },
    );
  });
});

describe('the agreement as files', () => {
  const files = notices('source-notice', materialOf(startUp, draft, 'en')).slice(-2);

  it('has the text as received, and nothing else', () => {
    expect(bare(files[0]?.text ?? '')).toBe(received);
  });

  it('has our translation apart from it, marked as ours', () => {
    expect(files.map(({ name, language }) => [name, language])).toEqual([
      ['LICENSE', 'zh-CN'],
      ['LICENSE.en.txt', 'en'],
    ]);
    expect(files[1]?.text.split('\n')[0]).toBe(translation.notice);
  });
});

describe('a service', () => {
  const material = materialOf(startUp, draft, 'en');
  const texts = notices('source-notice', material);
  const textOf = (name: string) => texts.find((file) => file.name === name)?.text ?? '';

  it('has a page about it: where its model comes from, and what was changed in it', () => {
    const page = new DOMParser().parseFromString(textOf('about.html'), 'text/html');
    const headings = [...page.querySelectorAll('h1, h2, h3')].map(({ textContent }) => textContent);
    expect([page.documentElement.lang, page.title, ...headings]).toEqual([
      'en',
      'About Lesson planner',
      'About Lesson planner',
      'Modifications: Teacher-7B',
      'Method',
      'Data',
      'Date',
      'What was changed',
    ]);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('LICENSE');
    expect(page.body.textContent).toContain(`Source: ${draft.source}`);
    expect(page.body.textContent).toContain(draft.changes);
  });

  it('says nothing of modifications where there are none', () => {
    const plain = notices(
      'source-notice',
      materialOf({ ...startUp, adaptation: ['none'] }, draft, 'en'),
    );
    const about = plain.find(({ name }) => name === 'about.html')?.text ?? '';
    expect(about).not.toContain('<h2>');
    const bom = JSON.parse(plain.find(({ form }) => form === 'component')?.text ?? '');
    expect(bom.components).toEqual([
      {
        type: 'machine-learning-model',
        'bom-ref': 'baichuan2',
        supplier: { name: '北京百川智能科技有限公司' },
        name: draft['base-model'],
        licenses: [{ expression: 'LicenseRef-baichuan2-community-license' }],
        externalReferences: [
          { type: 'license', url: 'LICENSE' },
          { type: 'distribution', url: draft.source },
        ],
      },
    ]);
  });

  it('has its derivative as a component of software, with what it was made from', () => {
    const [found] = JSON.parse(textOf('baichuan2.cdx.json')).components;
    expect([found.name, found.pedigree.ancestors[0].name, found.pedigree.notes]).toEqual([
      draft['derivative-name'],
      draft['base-model'],
      draft.changes,
    ]);
  });
});

describe('Markdown', () => {
  it.each([
    ['2025-03-01', '2025-03-01'],
    ['see https://a.b/c_d-e, or me_too@x.org.', 'see <https://a.b/c_d-e>, or <me_too@x.org>.'],
    ['https://a.b/（附）', '<https://a.b/>（附）'],
    ['--rank 16', '-\\-rank 16'],
    ['it\'s "a" ...', 'it\\\'s \\"a\\" .\\..'],
    ['- a', '\\- a'],
    ['---', '-\\-\\-'],
    ['(a) b', '(a\\) b'],
    ['2^10', '2\\^10'],
  ])('%j is written %s, and reads as typed', (typed, written) => {
    expect(markdown(typed)).toBe(written);
    expect(rendered(markdown(typed)).text?.trim()).toBe(typed);
  });
});
