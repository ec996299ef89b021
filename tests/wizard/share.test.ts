import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionIds, questions } from '../../src/rules/contract/questions.ts';
import { allowedAnswers, decodeAnswer } from '../../src/rules/logic/state.ts';
import {
  checkValue,
  decodeAnswers,
  encodeAnswers,
  type ShareProblem,
  shareCode,
} from '../../src/wizard/share.ts';
import { codeLengths } from '../../src/wizard/share-link.ts';
import { codesOf, type ShareVersion } from '../../src/wizard/share-version.ts';
import { shareVersion1 } from '../../src/wizard/share-version-1.ts';
import { shareVersions } from '../../src/wizard/share-versions.ts';
import { runsAtMost } from '../runs.ts';
import { alphabet, codeOf, keptProperties } from './kept-properties.ts';
import { company, full, ofVersion1 } from './links.ts';

describe('a link of version 1', () => {
  it.each(ofVersion1)('%s', (_, answers, code) => {
    expect(decodeAnswers(code)).toMatchObject({ answers, earlier: { rules: '1.0.0' } });
  });

  it.each([
    ['model', 'single', '', 'baichuan2-7b baichuan2-13b both derivative-by-others other'],
    [
      'purpose',
      'multi',
      'academic other-non-commercial commercial military unlawful possibly-prohibited',
      'unsure',
    ],
    ['commercialEffect', 'multi', 'operations promotion revenue other-profit', 'none unsure'],
    [
      'applicant',
      'single',
      '',
      'natural-person company non-profit public-body unincorporated unsure',
    ],
    ['authorisation', 'single', '', 'none submitted granted granted-not-covering revoked'],
    ['alreadyInUse', 'single', '', 'yes no'],
    ['separable', 'single', '', 'yes no unsure'],
    ['adaptation', 'multi', 'fine-tune convert distil', 'none unsure'],
    ['similarPerformance', 'single', '', 'yes no unsure'],
    ['audience', 'multi', 'hosted delivered published', 'none unsure'],
    ['openSourceRelease', 'single', '', 'yes other-terms no unsure'],
    ['leaderboard', 'single', '', 'yes others-only no unsure'],
    ['brand', 'single', '', 'yes no unsure'],
    ['personalInformation', 'single', '', 'yes no unsure'],
  ])('numbers the options of %s as it always did', (id, kind, together, alone) => {
    const found = shareVersion1.questions.find((row) => row.id === id);
    const named = (options: string) => options.split(' ').filter((option) => option !== '');
    expect(found).toEqual({ id, kind, together: named(together), alone: named(alone) });
  });

  it('has a number for each set of answers', () => {
    expect([codesOf(shareVersion1), codeLengths[0]]).toEqual([566_092_800_000, 15]);
  });
});

describe('the versions of links', () => {
  it('say which rules they were first made for', () => {
    expect(shareVersions.map(({ rules }) => rules)).toEqual(['1.0.0', '1.1.0']);
  });
});

describe('a link of the newest version', () => {
  const newest = shareVersions[shareVersions.length - 1] as ShareVersion;

  it('numbers the questions and options of the contract', () => {
    const numbered = newest.questions.map(({ id, kind, together, alone }) => ({
      id,
      kind,
      together: [...together].sort(),
      alone: [...alone].sort(),
    }));
    const ofContract = questions.map(({ id, kind, options, exclusive }) => {
      const standsAlone = (option: string) =>
        kind === 'single' || (exclusive as readonly string[]).includes(option);
      return {
        id,
        kind,
        together: options.filter((option) => !standsAlone(option)).sort(),
        alone: options.filter(standsAlone).sort(),
      };
    });
    expect(numbered).toEqual(ofContract);
  });

  it('has a number for each set of answers, and room for all of them', () => {
    const sets = questionIds.reduce((product, id) => product * (allowedAnswers(id).length + 1), 1);
    const length = encodeAnswers(full).length;
    expect([codesOf(newest), sets <= 32 ** (length - 7), length]).toEqual([
      sets,
      true,
      codeLengths.at(-1),
    ]);
  });

  it('does not tell the order in which options were ticked', () => {
    expect(encodeAnswers({ purpose: ['commercial', 'academic'] })).toBe(
      encodeAnswers({ purpose: ['academic', 'commercial'] }),
    );
  });

  it('shares only answers that have an effect', () => {
    expect(shareCode({ model: 'other', purpose: ['academic'], brand: 'yes' })).toBe(
      encodeAnswers({ model: 'other' }),
    );
  });
});

describe('the check value', () => {
  // From BIP 350, “Test vectors for Bech32m”.
  it.each([
    'a1lqfn3a',
    'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx',
    'split1checkupstagehandshakeupstreamerranterredcaperredlc445v',
    '?1v759aa',
    '11llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllludsr8',
  ])('is that of BIP 350: %s', (text) => {
    const separator = text.lastIndexOf('1');
    const prefix = [...text.slice(0, separator)].map((letter) => letter.charCodeAt(0));
    const data = [...text.slice(separator + 1)].map((letter) => alphabet.indexOf(letter));
    const symbols = [
      ...prefix.map((code) => code >> 5),
      0,
      ...prefix.map((code) => code & 31),
      ...data.slice(0, -6),
    ];
    expect(checkValue(symbols)).toEqual(data.slice(-6));
  });
});

describe('a text that is no code', () => {
  const code = encodeAnswers(company);
  const million = 1_000_000;

  it.each<[what: string, text: string, problem: ShareProblem]>([
    ['nothing', '', 'damaged'],
    ['the version alone', '1', 'damaged'],
    ['the second version alone', '2', 'damaged'],
    ['a check value alone', codeOf(1, []), 'damaged'],
    ['a code cut by one', code.slice(0, -1), 'damaged'],
    ['a code cut at its beginning', code.slice(1), 'damaged'],
    ['half a code', code.slice(0, 7), 'damaged'],
    ['a code twice', code + code, 'damaged'],
    ['a character too many', `${code}q`, 'damaged'],
    ['a full stop after it', `${code}.`, 'damaged'],
    ['a space before it', ` ${code}`, 'damaged'],
    ['a line end after it', `${code}\n`, 'damaged'],
    ['capitals', code.toUpperCase(), 'damaged'],
    ['full-width digits', code.replace(/^2/, '２'), 'damaged'],
    ['characters outside the alphabet', `1${'b'.repeat(14)}`, 'damaged'],
    [
      'a character outside the alphabet, with the check value it would give',
      `1b${codeOf(1, [-1, 0, 0, 0, 0, 0, 0, 0]).slice(1)}`,
      'damaged',
    ],
    ['the last characters swapped', `${code.slice(0, -2)}${code.at(-1)}${code.at(-2)}`, 'damaged'],
    ['version 0, made up', codeOf(0, [0, 0, 0, 0, 0, 0, 0, 0]), 'damaged'],
    ['version 3, whole', codeOf(3, [1, 2, 3]), 'later-version'],
    ['version 9, a check value alone', codeOf(9, []), 'damaged'],
    ['version 9, as long as may be', codeOf(9, Array<number>(53).fill(7)), 'later-version'],
    ['version 9, longer', codeOf(9, Array<number>(54).fill(7)), 'damaged'],
    ['version 10', codeOf(10, [1, 2, 3]), 'damaged'],
    ['version 1, mistyped', code.replace('2', '1'), 'damaged'],
    ['a number too short, with its check value', codeOf(1, [0, 0, 0, 0, 0, 0, 0]), 'damaged'],
    ['a number too long, with its check value', codeOf(1, Array<number>(9).fill(0)), 'damaged'],
    [
      'a number beyond the last, with its check value',
      codeOf(1, symbolsOf(codesOf(shareVersion1))),
      'damaged',
    ],
    ['the greatest number of all', codeOf(1, Array<number>(8).fill(31)), 'damaged'],
    ['__proto__', '__proto__', 'damaged'],
    ['JSON', '{"model":"both"}', 'damaged'],
    ['emoji', '1🎉🎉🎉🎉🎉🎉🎉', 'damaged'],
    ['a million digits', '1'.repeat(million), 'damaged'],
    ['a million characters of the alphabet', `1${'q'.repeat(million)}`, 'damaged'],
    ['zero bytes', '\0'.repeat(15), 'damaged'],
  ])('%s', (_, text, problem) => {
    expect(decodeAnswers(text)).toEqual({ problem });
  });

  it('with the last number there is, is one', () => {
    expect(decodeAnswers(codeOf(1, symbolsOf(codesOf(shareVersion1) - 1)))).toEqual({
      answers: full,
      earlier: { rules: '1.0.0', lookAgainAt: ['leaderboard'] },
    });
  });

  function symbolsOf(number: number): readonly number[] {
    return Array.from({ length: 8 }, (_, n) => Math.floor(number / 32 ** (7 - n)) % 32);
  }
});

describe('each and every', () => {
  it('holds every answer to every question, and every two answers to two questions', () => {
    const all = questionIds.flatMap((id) =>
      allowedAnswers(id).map((bits) => ({ [id]: decodeAnswer(id, bits) })),
    );
    const codes = new Set<string>();
    const sets = all.flatMap((one, n) => [
      one,
      ...all.slice(n + 1).map((two) => ({ ...one, ...two })),
    ]);
    const wrong = sets.filter((answers) => {
      const code = encodeAnswers(answers);
      codes.add(code);
      const back = decodeAnswers(code).answers ?? {};
      return (
        !/^2[02-9ac-hj-np-z]{15}$/.test(code) ||
        JSON.stringify(ordered(back)) !== JSON.stringify(ordered(answers))
      );
    });
    const different = new Set(sets.map((answers) => JSON.stringify(ordered(answers))));
    expect([wrong, codes.size]).toEqual([[], different.size]);
  });

  it('finds every wrong character, and every two', () => {
    const code = encodeAnswers(company);
    const letters = [...code];
    const wrongAt = (at: number) =>
      [...(at === 0 ? '123456789' : alphabet)].filter((letter) => letter !== letters[at]);
    const put = (changed: readonly string[], at: number, letter: string) =>
      changed.map((old, n) => (n === at ? letter : old));
    const accepted: string[] = [];
    const attempt = (changed: readonly string[]) => {
      const text = changed.join('');
      if (decodeAnswers(text).problem !== 'damaged') accepted.push(text);
    };
    letters.forEach((_, first) => {
      for (const one of wrongAt(first)) {
        const once = put(letters, first, one);
        attempt(once);
        for (let second = first + 1; second < letters.length; second += 1) {
          for (const other of wrongAt(second)) attempt(put(once, second, other));
        }
      }
    });
    expect(accepted).toEqual([]);
  });
});

function ordered(answers: object): readonly unknown[] {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('whatever is shared', () => {
  it.each(keptProperties.filter(([name]) => /code/.test(name)))('%s', (_, property) => {
    fc.assert(property, { numRuns: runsAtMost(3000) });
  });
});
