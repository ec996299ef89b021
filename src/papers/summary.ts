import { clauseName } from '../licence/clause-name.ts';
import { mailbox } from '../licence/form.ts';
import type { Obligation, Result } from '../rules/assess.ts';
import type { EmailId, VerdictId } from '../rules/contract/verdict.ts';
import { saidOfLeft } from '../rules/left.ts';
import type { Answers } from '../rules/logic/state.ts';
import { dutySections, emailKey, headingKey, toDosOf, twoUses } from '../rules/result-sections.ts';
import { told } from '../rules/told.ts';
import type { Translate } from '../rules/translate.ts';
import { type DutyMark, type DutyMarks, toDoProgress } from './marks.ts';

/** The e-mail answers with which somebody writes to the licensor. */
const writing: readonly EmailId[] = ['required', 'ask', 'optional'];

/** The address that an e-mail answer calls for, or a revocation or the brand beside it; null where none is to be written to. */
export function addressFor(
  email: EmailId | null,
  { authorisation, brand }: Pick<Answers, 'authorisation' | 'brand'>,
): typeof mailbox | null {
  if (email === null) return null;
  const asksBesides = authorisation === 'revoked' || (email === 'none' && brand === 'yes');
  return writing.includes(email) || asksBesides ? mailbox : null;
}

/** That questions are open, how many complete the duties, and the next; null where all are answered. */
export function stillOpen({ answers, next }: Result, t: Translate): string | null {
  if (next === null) return null;
  const { sentence, counts } = saidOfLeft(answers);
  return t('ui:card.open', {
    left: t(`ui:certain.${sentence}`, counts),
    question: t(`questions:${next}.title`),
  });
}

/** The most to-dos that a summary lists; the others it counts. */
const mostToDos = 13;

/** What a summary needs besides the result. */
interface Told {
  /** One verdict, also where it alone is possible while answers are open. */
  readonly verdict: VerdictId;
  /** The e-mail answer, where it is known. */
  readonly email: EmailId | null;
  readonly marks: DutyMarks;
  /** Today, as `2026-11-29`. */
  readonly date: string;
  /** A link to the answers; null where there is none. */
  readonly link: string | null;
}

/**
 * A result in at most 25 lines, to be pasted into a ticket or a mail: verdict, e-mail, what is still
 * open, the two parts of a mixed use, to-dos with their clauses and what was noted of them, what may apply, rules and
 * date, the link.
 */
export function summaryText(result: Result, t: Translate, given: Told): string {
  const { verdict, email, marks, date, link } = given;
  const address = addressFor(email, result.answers);
  const uses = twoUses(result);
  const toDos = toDosOf(result);
  const shown = toDos.slice(0, mostToDos);
  const { done } = toDoProgress(toDos, marks);
  const mayApply = dutySections(result).mayApply.length;
  const answer =
    email === null ? t('ui:comparison.unknown') : t(emailKey(verdict, email, result.answers));
  const open = stillOpen(result, t);
  return [
    t('ui:summary.title', { date }),
    t(headingKey({ email }, verdict)),
    t('ui:summary.email', { answer: address === null ? answer : `${answer} ${address}` }),
    ...(open === null ? [] : [open]),
    ...(uses === null
      ? []
      : (['nonCommercial', 'commercial'] as const).map((part) =>
          t('ui:summary.lane', {
            lane: t(`ui:result.${part}Lane`),
            text: told(
              t,
              `verdicts:lanes.${part}.${uses[part]}` as `verdicts:lanes.nonCommercial.permitted`,
              result.answers,
            ),
          }),
        )),
    ...(toDos.length === 0
      ? []
      : [
          t('ui:summary.toDo', { done: String(done), all: String(toDos.length) }),
          ...shown.map((row) => toDoLine(row, marks[row.id], t)),
        ]),
    ...(toDos.length > shown.length
      ? [t('ui:summary.more', { number: String(toDos.length - shown.length) })]
      : []),
    ...(mayApply === 0 ? [] : [t('ui:summary.mayApply', { number: String(mayApply) })]),
    t('ui:summary.rules', { rules: result.rules, sha: result.licence.sha256.slice(0, 12) }),
    ...(link === null ? [] : [link]),
  ].join('\n');
}

const boxes = { done: '[x]', 'not-for-us': '[-]' } as const;

function toDoLine({ id, kind, clauses }: Obligation, mark: DutyMark | undefined, t: Translate) {
  const line = t('ui:summary.line', {
    duty: t(`obligations:${id}.title`),
    kind: t(`ui:kinds.${kind}`),
    clauses: clauses.map((clause) => clauseName(t, clause)).join(t('ui:list.and')),
  });
  if (mark === undefined) return `[ ] ${line}`;
  const { state, on, note } = mark;
  const noted = [t(`ui:marks.${state}On`, { on }), ...(note === '' ? [] : [note])];
  return [`${boxes[state]} ${line}`, ...noted].join(t('ui:list.and'));
}
