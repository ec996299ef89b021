import { assess } from '../../rules/assess.ts';
import type { Difference, OpenedFile } from '../../wizard/file.ts';
import { useWords, type Words } from '../words/speech.ts';
import { LookAgain } from './RulesChanged.tsx';

/** Words for an id that an older or later version may have stored; the id itself where there are none. */
function wordsOf(t: Words, key: string, id: string): string {
  return t(key as 'ui:page.title', { defaultValue: id });
}

function lines(t: Words, difference: Difference): readonly string[] {
  const { verdict, possibleVerdicts, email, lanes, duties } = difference;
  const open = t('kept:difference.open');
  const verdictWords = (id: string | null) =>
    id === null ? open : wordsOf(t, `verdicts:verdicts.${id}.short`, id);
  const emailWords = (id: string | null) =>
    id === null ? open : wordsOf(t, `verdicts:email.${id}.answer`, id);
  const statusWords = (status: string | null) =>
    status === null ? t('kept:difference.absent') : wordsOf(t, `kept:difference.${status}`, status);
  const list = (ids: readonly string[]) => ids.map(verdictWords).join(t('ui:list.and'));
  const found: string[] = [];
  if (verdict.stored !== verdict.today) {
    found.push(
      t('kept:difference.verdict', {
        from: verdictWords(verdict.stored),
        to: verdictWords(verdict.today),
      }),
    );
  } else if (String(possibleVerdicts.stored) !== String(possibleVerdicts.today)) {
    found.push(
      t('kept:difference.possible', {
        from: list(possibleVerdicts.stored),
        to: list(possibleVerdicts.today),
      }),
    );
  }
  if (email.stored !== email.today) {
    found.push(
      t('kept:difference.email', { from: emailWords(email.stored), to: emailWords(email.today) }),
    );
  }
  const { stored, today } = lanes;
  if (stored.nonCommercial !== today.nonCommercial || stored.commercial !== today.commercial) {
    found.push(t('kept:difference.lanes'));
  }
  for (const { id, from, to } of duties) {
    const duty = wordsOf(t, `obligations:${id}.short`, id);
    found.push(t('kept:difference.duty', { duty, from: statusWords(from), to: statusWords(to) }));
  }
  return found;
}

/** How the result that a file holds differs from what its answers give today. */
export function Differences({ file }: { readonly file: OpenedFile }) {
  const { t } = useWords();
  const { difference, assessedOn: date, lookAgainAt, answers } = file;
  if (difference === null) return null;
  const { kind, madeUnder } = difference;
  const { rules, text } = madeUnder.stored;
  const found = lines(t, difference);
  const under = { date, rules, sha: text.slice(0, 12) };
  const lead =
    kind === 'altered'
      ? t('kept:difference.altered')
      : t(found.length === 0 ? 'kept:difference.nothing' : 'kept:difference.other-version', under);
  return (
    <section className="notice" data-difference={kind}>
      <p>{lead}</p>
      <ul>
        {found.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <LookAgain questions={lookAgainAt} answers={assess(answers).answers} />
    </section>
  );
}
