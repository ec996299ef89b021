import type { Language } from '../../src/i18n/language.ts';
import { assess, type Obligation } from '../../src/rules/assess.ts';
import { moments, obligationIds } from '../../src/rules/contract/obligations.ts';
import { isQuestionId, type QuestionId, question } from '../../src/rules/contract/questions.ts';
import { type Lanes, verdictIds } from '../../src/rules/contract/verdict.ts';
import type { Answers } from '../../src/rules/logic/state.ts';
import { emailKey, headingKey } from '../../src/rules/result-sections.ts';
import { type ToldKey, told } from '../../src/rules/told.ts';
import type { Path, Stop } from '../wizard/cover.ts';
import type { Driver } from './every-screen.ts';
import { speaker } from './sentences.ts';
import { words } from './words.ts';

/** What drives a browser by the page's own controls. */
export interface Hands extends Driver {
  readonly tick: (question: string, option: string) => Promise<void>;
  readonly press: (button: string) => Promise<void>;
}

/** What a screen says, as far as the rules decide it. */
interface Shown {
  readonly heading: string;
  readonly options: readonly string[];
  /** Every line of the ledger once: its id, where it stands, and its words. */
  readonly ledger: readonly string[];
  /** Each question answered, with the options chosen. */
  readonly answers: readonly (readonly string[])[];
  readonly outcome: readonly (string | undefined)[];
  readonly lanes: readonly (readonly (string | undefined)[])[];
  readonly duties: readonly DutyShown[];
}

interface DutyShown {
  readonly id: string | undefined;
  readonly status: string | undefined;
  readonly heading: string | undefined;
  readonly section: string | undefined;
  readonly clauses: readonly string[];
  /** The answers that it depends on, then those that it applies because of. */
  readonly answers: readonly (readonly string[])[];
}

/** Goes a path by the controls of the page that is open at its start; what each screen showed, and should have. */
export async function drive(
  hands: Hands,
  language: Language,
  path: Path,
): Promise<{ readonly shown: readonly Shown[]; readonly expected: readonly Shown[] }> {
  const shown: Shown[] = [];
  for (const { place, option } of path) {
    shown.push(await hands.run(look, place));
    if (option !== null) await hands.tick(place, option);
    if (place !== 'result') await hands.press('continue');
  }
  return { shown, expected: path.map((stop) => screenOf(language, stop)) };
}

/** What the screen of a place must say after some answers: straight from `assess`, in the words of the locales. */
function screenOf(language: Language, { place, answers }: Stop): Shown {
  const { ui, questions } = words[language];
  const result = assess(answers);
  const empty = { options: [], ledger: [], answers: [], outcome: [], lanes: [], duties: [] };
  if (isQuestionId(place)) {
    const labels = question(place).options.map((option) => questions[place].options[option]?.label);
    return {
      ...empty,
      heading: questions[place].title,
      options: labels.map(String),
      ledger: ledgerLines(language, answers),
    };
  }
  const given = Object.entries(result.answers).map(([id, answer]) => [
    questions[id as QuestionId].title,
    ...[answer].flat().map((option) => String(questions[id as QuestionId].options[option]?.label)),
  ]);
  const { verdict, email, lanes } = result;
  if (place === 'check' || verdict === null || email === null) {
    return { ...empty, heading: ui.check.title, answers: given };
  }
  return {
    ...empty,
    heading: speaker(language)(headingKey(result, verdict)),
    answers: given,
    outcome: [verdict, email, speaker(language)(emailKey(verdict, email, answers))],
    lanes: laneWords(language, lanes, answers),
    duties: dutiesShown(language, answers),
  };
}

const signs = { certain: '●', open: '◐', ruledOut: '○' } as const;
const standings = { certain: 'certain', open: 'open', ruledOut: 'ruled-out' } as const;

/** Every line of the ledger after some answers, sorted. */
export function ledgerLines(language: Language, answers: Answers): readonly string[] {
  const { ui, verdicts, obligations } = words[language];
  const { possibleVerdicts, obligations: found } = assess(answers);
  const line = (what: string, standing: keyof typeof signs, title: string) =>
    `${what} ${standings[standing]} ${signs[standing]}${title}: ${ui.ledger[standing]}`;
  const verdictLines = verdictIds.map((id) => {
    const standing = possibleVerdicts.length === 1 ? 'certain' : 'open';
    const possible = possibleVerdicts.includes(id);
    return line(`verdict ${id}`, possible ? standing : 'ruledOut', verdicts.verdicts[id].short);
  });
  const dutyLines = obligationIds.map((id) => {
    const status = found.find((duty) => duty.id === id)?.status;
    const standing = status === 'applies' ? 'certain' : 'open';
    return line(`duty ${id}`, status ? standing : 'ruledOut', obligations[id].short);
  });
  return [...verdictLines, ...dutyLines].sort();
}

/** The two parts of a mixed use in words; none where the use is not mixed. */
export function laneWords(
  language: Language,
  { nonCommercial, commercial }: Lanes,
  given: Answers,
): readonly (readonly (string | undefined)[])[] {
  const { ui } = words[language];
  const { answers } = assess(given);
  const part = nonCommercial ?? (answers.separable === 'no' ? 'inseparable' : null);
  if (part === null || commercial === null) return [];
  const text = (key: ToldKey) => told(speaker(language), key, answers);
  return [
    ['nonCommercial', ui.result.nonCommercialLane, text(`verdicts:lanes.nonCommercial.${part}`)],
    ['commercial', ui.result.commercialLane, text(`verdicts:lanes.commercial.${commercial}`)],
  ];
}

/** Whether a duty is to be done once, and so to be ticked off. */
const isToDo = ({ kind, when }: Obligation) =>
  when !== 'always' && ['must', 'should', 'may'].includes(kind);

function dutiesShown(language: Language, answers: Answers): readonly DutyShown[] {
  const { ui, questions, obligations } = words[language];
  const definitions: Readonly<Record<string, string>> = ui.definitions;
  const answerWords = (id: QuestionId): string => {
    const chosen = [answers[id] ?? []].flat();
    const shorts = chosen.map((option) => questions[id].options[option]?.short);
    return shorts.join(ui.list.and) || questions[id].short;
  };
  const duty = (section: string, found: Obligation): DutyShown => {
    const { id, kind, status, clauses, because, dependsOn } = found;
    const names = clauses.map((clause) => definitions[clause.replace(/^1\./, '')] ?? clause);
    const told = `${ui.kinds[kind]} · ${names.join(ui.list.and)}`;
    const { title, short } = obligations[id];
    const isLine = status === 'applies' && !isToDo(found);
    const open = status === 'applies' ? '' : `${signs.open} `;
    return {
      id,
      status,
      heading: isLine ? `${short}: ${names.join(ui.list.and)}` : `${open}${title}: ${told}`,
      section,
      clauses: names,
      answers: [dependsOn, because]
        .filter((ids) => ids.length > 0)
        .map((ids) => ids.map(answerWords)),
    };
  };
  const all = assess(answers).obligations;
  const applying = all.filter(({ status }) => status === 'applies');
  const count = { done: '0', all: String(applying.filter(isToDo).length) };
  const toDo = `${ui.toDo.title} · ${speaker(language)('ui:toDo.progress', count)}`;
  return [
    ...moments.flatMap((moment) =>
      ['must', 'should', 'may'].flatMap((wanted) =>
        applying
          .filter((found) => isToDo(found) && found.when === moment && found.kind === wanted)
          .map((found) => duty(toDo, found)),
      ),
    ),
    ...applying
      .filter((found) => !isToDo(found) && found.kind !== 'know')
      .map((found) => duty(ui.always.title, found)),
    ...all
      .filter(({ status }) => status === 'may-apply')
      .map((found) => duty(ui.result.mayApply, found)),
    ...applying
      .filter(({ kind }) => kind === 'know')
      .map((found) => duty(ui.result.goodToKnow, found)),
  ];
}

/** In the page: waits for the screen of a place, and tells what it says. */
async function look(place: string): Promise<Shown> {
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  const texts = (selector: string, within?: ParentNode) =>
    all(selector, within).map(({ textContent }) => textContent);
  const arrived = () => {
    const { hash } = window.location;
    if (hash !== (place === 'model' ? '' : `#/${place}`)) return false;
    // What the ledger folds twice over comes to the first question only once the page is live.
    if (place === 'model' && all('.ledger details details li').length === 0) return false;
    if (place === 'check') return all('main dl.answers').length > 0;
    if (place === 'result') return all('[data-verdict]').length > 0;
    return all(`input[name="${place}"]`).length > 0 && all(`[data-question="${place}"]`).length > 0;
  };
  const { setTimeout: after } = window;
  for (let n = 0; !arrived(); n += 1) {
    if (n === 1000) throw new Error(`${place} is not shown, but ${texts('h1')}.`);
    await new Promise((done) => after(done, 10));
  }
  const ledger = all('[data-ledger]').map((row) => {
    const { ledger: id, standing } = row.dataset;
    const note = texts('small', row).join('');
    return `${id} ${standing} ${row.textContent.slice(0, row.textContent.length - note.length)}`;
  });
  return {
    heading: texts('main h1').join(),
    options: texts('.option > label > strong'),
    ledger: [...new Set(ledger)].sort(),
    answers: all('main dl.answers > div').map((row) => [...texts('dt', row), ...texts('li', row)]),
    outcome: all('[data-verdict]').flatMap(({ dataset: { verdict, email } }) => [
      verdict,
      email,
      ...texts('[data-verdict] .answer'),
    ]),
    lanes: all('[data-lane]').map((lane) => [
      lane.dataset.lane,
      ...texts('dt', lane),
      ...texts('dd', lane),
    ]),
    duties: all('[data-obligation]').map((row) => ({
      id: row.dataset.obligation,
      status: row.dataset.status,
      heading: texts(':scope > details > summary', row)[0],
      section: texts('h2', row.closest('section, details') ?? row)[0],
      clauses: texts('.duty-body > .chips > .chip', row),
      answers: all('.duty-body > .why > .answer-links', row).map((links) => texts('button', links)),
    })),
  };
}
