import { describe, expect, it } from 'vitest';
import { licenceSource } from '../../src/licence/source.ts';
import { type FileProblem, largestFile, parseFile } from '../../src/wizard/file.ts';
import { bytes, text, withAnswers, withFields, written } from './kept-file.ts';

describe('a file that cannot be opened', () => {
  const field = (name: string): FileProblem => ({ kind: 'wrong-field', field: name });
  const plain = (kind: 'too-large' | 'not-utf8' | 'not-json' | 'not-ours' | 'later-version') => ({
    kind,
  });
  const twice = (key: string): FileProblem => ({ kind: 'duplicate-key', key });
  const unknown = (...names: readonly string[]): FileProblem => ({
    kind: 'unknown-answers',
    unknown: names,
  });
  const withKeyTwice = (key: string): string =>
    text.replace('"name"', `"${key}": 1, "${key}": 2, "name"`);
  const sha256 = 'result.licence.sha256';
  const withHash = (hash: string): string =>
    withFields({}, { licence: { id: licenceSource.id, sha256: hash } });
  const deep = 100_000;
  const nested = '['.repeat(deep) + ']'.repeat(deep);

  it.each<[what: string, content: string | Uint8Array, problem: FileProblem]>([
    ['nothing', '', plain('not-json')],
    ['no bytes', new Uint8Array(), plain('not-json')],
    ['a byte-order mark alone', '\uFEFF', plain('not-json')],
    ['half of it', text.slice(0, text.length / 2), plain('not-json')],
    ['a comment in it', `// mine\n${text}`, plain('not-json')],
    ['something after it', `${text}x`, plain('not-json')],
    ['two in one', text + text, plain('not-json')],
    ['zero bytes', '\0\0\0', plain('not-json')],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), plain('not-utf8')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), plain('not-utf8')],
    [
      'a character cut in two',
      bytes(text).slice(0, bytes(text).indexOf(0xc3) + 1),
      plain('not-utf8'),
    ],
    [
      'as much as may be, but no file of ours',
      `"${'x'.repeat(largestFile - 2)}"`,
      plain('not-ours'),
    ],
    ['more', `"${'x'.repeat(largestFile - 1)}"`, plain('too-large')],
    ['more bytes', new Uint8Array(largestFile + 1), plain('too-large')],
    ['null', 'null', plain('not-ours')],
    ['a number', '1', plain('not-ours')],
    ['an array', `[${text}]`, plain('not-ours')],
    ['answers alone', '{"model":"both"}', plain('not-ours')],
    ['a result without its envelope', JSON.stringify(written.result), plain('not-ours')],
    ['no kind', withFields({ kind: undefined }), plain('not-ours')],
    ['another kind', withFields({ kind: 'assessment' }), plain('not-ours')],
    ['brackets beyond measure', nested, plain('not-ours')],
    [
      'brackets beyond measure among the answers',
      withAnswers('').replace('""', nested),
      plain('not-ours'),
    ],
    ['open brackets beyond measure', '[{"a":'.repeat(deep), plain('not-ours')],
    ['version 2', withFields({ version: 2, result: [] }), plain('later-version')],
    ['version 2 of the result', withFields({}, { version: 2 }), plain('later-version')],
    ['no version', withFields({ version: undefined }), field('version')],
    ['version 0', withFields({ version: 0 }), field('version')],
    ['half a version', withFields({ version: 1.5 }), field('version')],
    ['a version in quotes', withFields({ version: '1' }), field('version')],
    ['an endless version', text.replace('"version": 1', '"version": 1e999'), field('version')],
    ['a repeated field', text.replace('"name"', '"version": 1, "name"'), twice('version')],
    [
      'a repeated kind',
      text.replace('"name"', '"kind": "x", "name"').replace('"kind"', '"kind":"a","kind"'),
      plain('not-ours'),
    ],
    ['a repeated kind, the last of it ours', text.replace('{', '{"kind": "x",'), twice('kind')],
    [
      'a field repeated by escapes',
      text.replace('"name"', '"n\\u0061me": "", "name"'),
      twice('name'),
    ],
    ['a repeated answer', text.replace('"model"', '"model": "other", "model"'), twice('model')],
    ['a repeated field of a duty', text.replace('"when"', '"id": "x", "when"'), twice('id')],
    [
      'a long key twice',
      text
        .replace('"name"', '"x\u202e{y}": 1, "x\u202e{y}": 2, "name"')
        .replaceAll('{y}', 'y'.repeat(500)),
      twice(`x ${'y'.repeat(37)}…`),
    ],
    ['a key of forty characters twice', withKeyTwice('y'.repeat(40)), twice('y'.repeat(40))],
    ['a key between blanks twice', withKeyTwice('  a  b '), twice('a b')],
    ['a key behind many blanks twice', withKeyTwice(`${' '.repeat(200)}a`), twice('')],
    ['no day', withFields({ assessedOn: undefined }), field('assessedOn')],
    [
      'a moment for the day',
      withFields({ assessedOn: '2026-11-23T10:00:00Z' }),
      field('assessedOn'),
    ],
    ['a day that is none', withFields({ assessedOn: '2026-02-29' }), field('assessedOn')],
    ['a day of a thirteenth month', withFields({ assessedOn: '2026-13-01' }), field('assessedOn')],
    [
      '29 February of a common century',
      withFields({ assessedOn: '2100-02-29' }),
      field('assessedOn'),
    ],
    ['day zero', withFields({ assessedOn: '2026-01-00' }), field('assessedOn')],
    ['a number for the name', withFields({ name: 1 }), field('name')],
    ['no name', withFields({ name: undefined }), field('name')],
    ['no result', withFields({ result: undefined }), field('result')],
    ['null for the result', withFields({ result: null }), field('result')],
    ['an array for the result', withFields({ result: [] }), field('result.version')],
    ['version 0 of the result', withFields({}, { version: 0 }), field('result.version')],
    ['a number for the rules', withFields({}, { rules: 1 }), field('result.rules')],
    ['rules that are no version', withFields({}, { rules: '<b>1.0.0</b>' }), field('result.rules')],
    ['rules with something before', withFields({}, { rules: 'v1.0.0' }), field('result.rules')],
    ['rules with something after', withFields({}, { rules: '1.0.0-a' }), field('result.rules')],
    [
      'another licence',
      withFields({}, { licence: { id: 'mit', sha256: 'a'.repeat(64) } }),
      field('result.licence.id'),
    ],
    ['half a hash', withHash('abc'), field(sha256)],
    ['a hash with a digit before it', withHash(`a${licenceSource.sha256}`), field(sha256)],
    ['a hash with a digit behind it', withHash(`${licenceSource.sha256}a`), field(sha256)],
    ['a number for complete', withFields({}, { complete: 1 }), field('result.complete')],
    ['no verdict', withFields({}, { verdict: undefined }), field('result.verdict')],
    [
      'a sentence for the verdict',
      withFields({}, { verdict: 'all is well' }),
      field('result.verdict'),
    ],
    [
      'a number among the verdicts',
      withFields({}, { possibleVerdicts: ['permitted', 1] }),
      field('result.possibleVerdicts.1'),
    ],
    [
      'one lane',
      withFields({}, { lanes: { commercial: null } }),
      field('result.lanes.nonCommercial'),
    ],
    ['no duties', withFields({}, { obligations: null }), field('result.obligations')],
    [
      'a duty of no kind',
      withFields({}, { obligations: [{ id: 'x' }] }),
      field('result.obligations.0.kind'),
    ],
    ['no answers', withAnswers(undefined), field('result.answers')],
    ['null for the answers', withAnswers(null), field('result.answers')],
    ['an array for the answers', withAnswers([]), field('result.answers')],
    ['a question that is gone', withAnswers({ model: 'both', region: 'eu' }), unknown('region')],
    ['an option that is gone', withAnswers({ model: 'baichuan3' }), unknown('model: "baichuan3"')],
    [
      'a number for an option',
      withAnswers({ model: 1, brand: ['yes'] }),
      { kind: 'refused-answers', questions: ['model', 'brand'] },
    ],
    [
      'an option with an exclusive one',
      withAnswers({ audience: ['none', 'hosted'] }),
      { kind: 'refused-answers', questions: ['audience'] },
    ],
    [
      'an empty array',
      withAnswers({ purpose: [] }),
      { kind: 'refused-answers', questions: ['purpose'] },
    ],
    [
      'an option twice',
      withAnswers({ purpose: ['academic', 'academic'] }),
      { kind: 'refused-answers', questions: ['purpose'] },
    ],
    [
      'what is refused and what is gone',
      withAnswers({ purpose: [], audience: ['none', 'all', 'some'] }),
      unknown('audience: "all"', 'audience: "some"'),
    ],
    [
      'as many as can be said',
      withAnswers({ a: 1, b: 1, c: 1, d: 1, e: 1 }),
      unknown('a', 'b', 'c', 'd', 'e'),
    ],
    [
      'more than can be said',
      withAnswers({ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 }),
      unknown('a', 'b', 'c', 'd', 'e', '…'),
    ],
    [
      '__proto__ for a question',
      withAnswers({}).replace('"answers":{}', '"answers":{"__proto__":{"model":"both"}}'),
      unknown('__proto__'),
    ],
    ['constructor for a question', withAnswers({ constructor: 'yes' }), unknown('constructor')],
    [
      '__proto__ for the result',
      withFields({ result: undefined }).replace(
        '}',
        `,"__proto__":{"result":${JSON.stringify(written.result)}}}`,
      ),
      field('result'),
    ],
  ])('%s', (_, content, problem) => {
    expect(parseFile(content)).toEqual({ problem });
  });
});
