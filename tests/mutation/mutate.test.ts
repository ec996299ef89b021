import { describe, expect, it } from 'vitest';
import { withoutAssertions } from './copy.ts';
import { scoreOf } from './score.ts';
import { explanations, isExplainedBy, survivorsAmong, withSlowAsSurvivors } from './survivors.ts';

describe('the copy that is mutated', () => {
  it.each([
    ['const a = [1] as const;', 'const a = [1]         ;'],
    [
      "const 表 = ['“甲”'] as const satisfies readonly string[];\nconst b = 表;",
      "const 表 = ['“甲”']                                     ;\nconst b = 表;",
    ],
    ['const c = (x as unknown) as Y;', 'const c = (x           )     ;'],
    ['const d = { e: f as\n  G };', 'const d = { e: f   \n    };'],
    ['const h = i;', 'const h = i;'],
  ])('says no type where %j does', (source, text) => {
    expect(withoutAssertions('table.ts', source)).toBe(text);
  });
});

describe('the score', () => {
  it('counts what was found of all that could be', () => {
    const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'];
    expect(scoreOf(statuses.map((status) => ({ status })))).toEqual({
      killed: 2,
      timedOut: 1,
      survived: 1,
      notReached: 1,
      valid: 5,
      percent: 60,
    });
  });
});

describe('the survivors', () => {
  const at = (line: number, column: number) => ({ line, column });
  const location = { start: at(3, 3), end: at(3, 9) };
  const mutant = { fileName: 'tests/runs.ts', location, replacement: 'throw' };

  it('are told by what stands in their line', () => {
    const killed = { ...mutant, status: 'Killed' };
    const [survivor, ...others] = survivorsAmong([killed, { ...mutant, status: 'Survived' }], '.');
    expect([survivor, others]).toEqual([
      {
        file: 'tests/runs.ts',
        place: '3:3',
        line: 'return Math.min(usual, Number(process.env.FUZZ_RUNS ?? usual));',
        mutant: 'return → throw',
      },
      [],
    ]);
  });

  it('are those, too, that only take long', () => {
    const late = { ...mutant, status: 'Timeout' };
    const row = {
      file: 'tests/runs.ts',
      line: 'return Math.min(usual, Number(process.env.FUZZ_RUNS ?? usual));',
      mutant: 'return → throw',
      reason: 'It takes longer.',
    };
    expect(withSlowAsSurvivors([late], '.', [row])).toEqual([{ ...late, status: 'Survived' }]);
    const ended = {
      ...late,
      status: 'Killed',
      statusReason: 'Stryker: Hit count limit reached (9)',
    };
    expect(withSlowAsSurvivors([ended], '.', [row])).toEqual([{ ...ended, status: 'Survived' }]);
    const found = { ...late, status: 'Killed', statusReason: 'expected 1 to be 2' };
    expect(withSlowAsSurvivors([found], '.', [row])).toEqual([found]);
    expect(withSlowAsSurvivors([late], '.', [{ ...row, line: '' }])).toEqual([late]);
  });

  it('are explained, each with a reason', () => {
    for (const row of explanations) {
      expect([row.reason.length > 20, isExplainedBy(row, row)]).toEqual([true, true]);
    }
  });
});
