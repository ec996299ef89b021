/** A part of the product whose tests are tried on mutants. */
export interface Part {
  readonly name: string;
  /** The files mutated, as Stryker’s patterns. */
  readonly mutate: readonly string[];
  /** The tests that must find the mutants, the quick ones first: the first that fails ends a mutant’s run. */
  readonly tests: readonly string[];
  /** Tests that replace modules, and so cannot be bundled. */
  readonly unbundled?: readonly string[];
  /** Whether the tests read documents with the DOM. */
  readonly dom?: true;
  /** The score that must be reached, in percent. */
  readonly least: number;
}

/**
 * The parts, each held by its own tests alone. `src/rules/proof` is left out: it is itself a check
 * of the rules, and is held to finding faults put into them (tests/rules/broken-rules.ts).
 */
export const parts: readonly Part[] = [
  {
    name: 'rules',
    mutate: ['src/rules/*.ts', 'src/rules/{contract,logic}/*.ts'],
    tests: [
      'tests/rules/logic/evaluate.test.ts',
      'tests/rules/logic/completions.test.ts',
      'tests/rules/logic/open-point.test.ts',
      'tests/rules/possible.test.ts',
      'tests/rules/tables.test.ts',
      'tests/rules/doubts.test.ts',
      'tests/rules/told-parts.test.ts',
      'tests/rules/asked.test.ts',
      'tests/rules/result-sections.test.ts',
      'tests/rules/answers.test.ts',
      'tests/rules/walk.test.ts',
      'tests/rules/people.test.ts',
      'tests/wizard/people-like-you.test.ts',
      'tests/rules/citations.test.ts',
      'tests/rules/json-marks.test.ts',
      'tests/rules/result-schema.test.ts',
      'tests/rules/method.test.ts',
      'tests/rules/ledger.test.ts',
      'tests/rules/assess.test.ts',
      'tests/rules/changes.test.ts',
    ],
    least: 95,
  },
  {
    name: 'codec',
    mutate: ['src/wizard/share.ts', 'src/wizard/share-version*.ts'],
    tests: ['tests/wizard/share.test.ts'],
    unbundled: ['tests/wizard/share-contract.test.ts'],
    least: 95,
  },
  {
    name: 'wizard',
    mutate: ['src/wizard/*.ts', '!src/wizard/share*.ts'],
    tests: [
      'tests/wizard/record.test.ts',
      'tests/wizard/held.test.ts',
      'tests/wizard/file-problems.test.ts',
      'tests/wizard/file.test.ts',
      'tests/wizard/flow.test.ts',
      'tests/wizard/machine.test.ts',
    ],
    least: 85,
  },
  {
    name: 'session',
    mutate: ['src/ui/session/{address,assessment,history,keeper,session,view}.ts'],
    tests: [
      'tests/ui/session/address.test.ts',
      'tests/ui/session/history.test.ts',
      'tests/ui/session/sharing.test.ts',
      'tests/ui/session/undo.test.ts',
      'tests/ui/session/keeping.test.ts',
      'tests/ui/session/failing.test.ts',
      'tests/ui/session/put-away.test.ts',
      'tests/ui/session/racing.test.ts',
    ],
    least: 85,
  },
  {
    name: 'papers',
    mutate: ['src/papers/*.ts'],
    tests: [
      'tests/papers/offer.test.ts',
      'tests/papers/application.test.ts',
      'tests/papers/typed.test.ts',
      'tests/papers/docx.test.ts',
      'tests/papers/report.test.ts',
      'tests/papers/letters.test.ts',
      'tests/papers/mail.test.ts',
      'tests/papers/notices.test.ts',
      'tests/papers/documents.test.ts',
    ],
    dom: true,
    least: 85,
  },
  {
    name: 'release',
    mutate: ['src/release/**/*.ts'],
    tests: [
      'tests/release/tables.test.ts',
      'tests/release/told.test.ts',
      'tests/release/cases.test.ts',
      'tests/release/fresh-wordings.test.ts',
      'tests/release/wordings.test.ts',
      'tests/release/schema.test.ts',
      'tests/release/bad-input.test.ts',
      'tests/release/to-do.test.ts',
      'tests/release/properties.test.ts',
    ],
    least: 90,
  },
  {
    name: 'licence',
    mutate: ['src/licence/*.ts'],
    tests: [
      'tests/licence/clause-name.test.ts',
      'tests/licence/text.test.ts',
      'tests/licence/translation.test.ts',
    ],
    least: 85,
  },
];

/** The part called `name`. */
export function partNamed(name: string | undefined): Part {
  const found = parts.find((part) => part.name === name);
  if (found !== undefined) return found;
  throw new Error(`"${name}" is none of the parts ${parts.map((part) => part.name).join(', ')}.`);
}

/** Where a test’s bundle lies. */
export function bundled(test: string): string {
  return `bundled/${test.replace(/\.ts$/, '.js')}`;
}
