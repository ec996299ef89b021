// @vitest-environment jsdom
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { sections, title } from '../../src/licence/clauses.ts';
import { fieldsOfPaper } from '../../src/papers/fields.ts';
import { noticeFormName, noticeIds, notices } from '../../src/papers/notices.ts';
import { typedLine, typedLines } from '../../src/papers/typed.ts';
import { runsAtMost } from '../runs.ts';
import { hostile } from './hostile.ts';
import { materialOf, startUp, translation, voices } from './material.ts';

const draft = {
  'derivative-name': 'Teacher-7B',
  'base-model': 'baichuan-inc/Baichuan2-7B-Base',
  relation: 'adapter',
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

  it('name what is a copy or a derivative as well as what uses one', () => {
    for (const file of ['NOTICE.txt', 'terms.md']) {
      expect(named('source-notice', file)).toContain('Lesson planner uses, or is, the Baichuan2');
    }
    for (const file of ['NOTICE.zh-CN.txt', 'terms.zh-CN.md']) {
      expect(named('source-notice', file)).toContain('“Lesson planner”属于或者使用 Baichuan2');
    }
  });

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

describe('the terms page', () => {
  it('has the whole agreement that it says follows', () => {
    const agreement = notices('source-notice', materialOf(startUp, draft, 'en')).find(
      ({ form }) => form === 'agreement',
    );
    const bare = (text: string) => text.replace(/\s/gu, '');
    for (const name of ['terms.md', 'terms.zh-CN.md']) {
      const { text } = rendered(named('source-notice', name));
      expect(bare(text ?? '')).toContain(bare(agreement?.text ?? '?'));
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
        expect(text).not.toMatch(/备课(?:助手)? | 备课/u);
      }
    }
  });
});

describe('the model card', () => {
  it('has valid front matter: licence, its file, the base model and the relation', () => {
    expect(parse(frontMatterOf(named('marking', 'model-card.md')))).toEqual({
      license: 'other',
      license_name: 'baichuan2-community-licence',
      license_link: 'LICENSE-Baichuan2.zh-CN.txt',
      base_model: 'baichuan-inc/Baichuan2-7B-Base',
      base_model_relation: 'adapter',
    });
  });

  it('leaves out a relation that is not chosen', () => {
    const { relation: _, ...rest } = draft;
    expect(parse(frontMatterOf(named('marking', 'model-card.md', rest)))).not.toHaveProperty(
      'base_model_relation',
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
          license_name: 'baichuan2-community-licence',
          license_link: 'LICENSE-Baichuan2.zh-CN.txt',
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
              [...body.querySelectorAll('*')].every(({ localName }) => localName === 'p'),
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

  it('has the canonical text whole', () => {
    const text = sections.flatMap(({ heading, clauses }) => [
      heading,
      ...clauses.flatMap(({ text: paragraphs }) => paragraphs),
    ]);
    const lines = (files[0]?.text ?? '').split('\n');
    expect(lines[0]).toBe(title);
    const found = lines.filter((line) => line !== '' && !line.startsWith('[')).slice(1);
    expect(found.map((line) => line.replace(/^[一二三四五六七]、/u, ''))).toEqual(text);
  });

  it('has our translation apart from it, marked as ours', () => {
    expect(files.map(({ name, language }) => [name, language])).toEqual([
      ['LICENSE-Baichuan2.zh-CN.txt', 'zh-CN'],
      ['LICENSE-Baichuan2.en.txt', 'en'],
    ]);
    expect(files[1]?.text.split('\n')[0]).toBe(translation.notice);
  });
});
