import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { paperIds } from '../../src/papers/offer.ts';
import { checks, findingStates, noteIds } from '../../src/release/checks.ts';
import { unreadReasons } from '../../src/release/files.ts';
import { type Inspection, inspect } from '../../src/release/inspect.ts';
import { obligationIds } from '../../src/rules/contract/obligations.ts';
import { questionIds } from '../../src/rules/contract/questions.ts';
import { cases } from './cases.ts';
import { releaseOf } from './made-up.ts';

const schema = JSON.parse(readFileSync('public/schema/inspection-1.json', 'utf8'));
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
});
const validate = ajv.compile(schema);

function faultsOf(inspection: unknown): readonly string[] {
  validate(JSON.parse(JSON.stringify(inspection)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schema of an inspection', () => {
  it('knows the ids of checks, states, notes, questions and duties, and no others', () => {
    const { $defs, properties } = schema;
    expect({
      checks: $defs.finding.properties.check.enum,
      order: properties.findings.prefixItems.map(
        (item: { allOf: { properties?: { check: { const: string } } }[] }) =>
          item.allOf[1]?.properties?.check.const,
      ),
      states: $defs.finding.properties.state.enum,
      notes: $defs.finding.properties.notes.items.properties.note.enum,
      reasons: properties.unread.items.properties.reason.enum,
      questions: $defs.question.enum,
      duties: $defs.duty.enum,
    }).toEqual({
      checks: checks.map(({ id }) => id),
      order: checks.map(({ id }) => id),
      states: findingStates,
      notes: noteIds,
      reasons: unreadReasons,
      questions: questionIds,
      duties: obligationIds,
    });
  });

  it.each(cases)('accepts the inspection of: $release', ({ files }) => {
    expect(faultsOf(inspect(releaseOf(files, 'folder'), null))).toEqual([]);
    expect(faultsOf(inspect(releaseOf(files), { model: 'both', purpose: ['commercial'] }))).toEqual(
      [],
    );
  });

  it.each<readonly [string, (good: Inspection) => object]>([
    [
      'a state more',
      (good) => ({ findings: good.findings.map((one) => ({ ...one, state: 'compliant' })) }),
    ],
    ['a finding less', (good) => ({ findings: good.findings.slice(1) })],
    ['findings in another order', (good) => ({ findings: [...good.findings].reverse() })],
    ['a property more', () => ({ compliant: true })],
    ['another version', () => ({ version: 2 })],
  ])('refuses %s', (_, wrong) => {
    const good = inspect(releaseOf({ 'README.md': 'Based on Baichuan2-7B.' }), null);
    expect(faultsOf({ ...good, ...wrong(good) })).not.toEqual([]);
  });
});

describe('the table of checks', () => {
  it('offers papers that there are', () => {
    const offered = (checks as readonly { paper: string | null; paperOfDuty?: object }[]).flatMap(
      ({ paper, paperOfDuty }) => [paper ?? [], Object.values(paperOfDuty ?? {})].flat(),
    );
    expect(offered.filter((paper) => !(paperIds as readonly string[]).includes(paper))).toEqual([]);
  });
});
