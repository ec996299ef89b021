import { fallbackLanguage, type Language, languages, translationOf } from './i18n/language.ts';
import type { Subject, WordsBySubject } from './i18n/subjects.ts';
import { sections, title } from './licence/clauses.ts';
import { licenceSource } from './licence/source.ts';
import type { Translation } from './papers/voices.ts';
import { changelog } from './rules/contract/changelog.ts';
import { all, type Condition, unsettledClauses } from './rules/contract/condition.ts';
import { contradictions } from './rules/contract/contradictions.ts';
import { facts, readsUnknown } from './rules/contract/facts.ts';
import { obligations } from './rules/contract/obligations.ts';
import { type QuestionId, questions } from './rules/contract/questions.ts';
import { askedWhen } from './rules/contract/relevance.ts';
import {
  emailIds,
  emailRows,
  laneRows,
  verdictIds,
  verdictRows,
} from './rules/contract/verdict.ts';
import { wordings } from './rules/contract/wordings.ts';

/** Where the words of each language come from. */
export interface Words {
  readonly subject: <S extends Subject>(language: Language, subject: S) => WordsBySubject[S];
  readonly translation: (language: Language) => Translation;
}

type ByLanguage<Text> = Partial<Record<Language, Text>>;

/** The file of the published rules, below the root of a build; its name holds the version of the rules. */
export const publishedRulesFile = `rules-${changelog[0].version}.json`;

const inEach = <Text>(of: (language: Language) => Text): Record<Language, Text> =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<
    Language,
    Text
  >;

/** What stands in words below a path of keys. */
function below(words: unknown, path: readonly string[]): unknown {
  return path.reduce((found, key) => (found as Record<string, unknown> | undefined)?.[key], words);
}

/**
 * The rules as one object for other tools, in the form of `public/schema/rules-1.json`: the licence by
 * clause, questions, facts, verdicts, e-mail answers, lanes, duties and contradictions, each with its
 * condition, its clauses and its words in every language. Conditions are those of
 * `src/rules/contract/condition.ts`; of a table the first row that fits holds.
 */
export function publishedRules({ subject, translation }: Words) {
  const said = (
    name: 'questions' | 'obligations' | 'verdicts' | 'contradictions',
    path: string[],
  ) => inEach((language) => below(subject(language, name), path) as string);
  const parts: Readonly<Record<string, Readonly<Record<string, Condition>>>> = wordings;
  /** A text with the parts it is told in, each beside the condition that the answers must not rule out. */
  const told = (name: 'obligations' | 'verdicts', path: string[]) => {
    const rows = parts[`${name}:${path.join('.')}`];
    return rows === undefined
      ? [{ when: all(), text: said(name, path) }]
      : Object.entries(rows).map(([part, when]) => ({ when, text: said(name, [...path, part]) }));
  };
  const lane = (name: keyof typeof laneRows) => ({
    table: laneRows[name],
    texts: Object.keys(subject(fallbackLanguage, 'verdicts').lanes[name]).map((id) => ({
      id,
      text: told('verdicts', ['lanes', name, id]),
    })),
  });
  const translations = languages.flatMap((language) => {
    const shown = translationOf(language);
    return shown === null ? [] : [[language, translation(shown)] as const];
  });
  const translated = <Text>(original: Text, of: (words: Translation) => Text) =>
    ({
      [licenceSource.language]: original,
      ...Object.fromEntries(translations.map(([language, words]) => [language, of(words)])),
    }) as ByLanguage<Text>;
  const unknownWhen: Partial<Record<QuestionId, Condition>> = readsUnknown;
  return {
    version: 1,
    rules: changelog[0].version,
    date: changelog[0].date,
    languages,
    licence: {
      id: licenceSource.id,
      sha256: licenceSource.sha256,
      language: licenceSource.language,
      title: translated<string>(title, (words) => words.title),
      notice: Object.fromEntries(translations.map(([language, { notice }]) => [language, notice])),
      sections: sections.map(({ id, number, heading, clauses }) => ({
        id,
        number,
        heading: translated<string>(heading, (words) => words.sections[id] ?? ''),
        clauses: clauses.map((clause) => ({
          id: clause.id,
          number: clause.number,
          text: translated<readonly string[]>(
            clause.text,
            (words) => words.clauses[clause.id]?.text ?? [],
          ),
        })),
      })),
    },
    questions: questions.map(({ id, kind, options, exclusive, stops, clauses }) => ({
      ...{ id, kind, exclusive, stops, clauses },
      askedWhen: askedWhen[id],
      unknownWhen: unknownWhen[id] ?? null,
      title: said('questions', [id, 'title']),
      hint: said('questions', [id, 'hint']),
      options: options.map((option) => ({
        id: option,
        label: said('questions', [id, 'options', option, 'label']),
        help: said('questions', [id, 'options', option, 'help']),
      })),
    })),
    facts: Object.entries(facts).map(([id, condition]) => ({ id, condition })),
    verdicts: verdictIds.map((id) => ({
      id,
      title: said('verdicts', ['verdicts', id, 'title']),
      mayI: said('verdicts', ['mayI', id]),
    })),
    verdictTable: verdictRows.map(({ reason, verdict, when, clauses }) => ({
      ...{ reason, verdict, when, clauses },
      text: told('verdicts', ['reasons', reason]),
    })),
    lanes: { nonCommercial: lane('nonCommercial'), commercial: lane('commercial') },
    emails: emailIds.map((id) => ({
      id,
      answer: said('verdicts', ['email', id, 'answer']),
      detail: told('verdicts', ['email', id, 'detail']),
    })),
    emailTable: emailRows,
    duties: obligations.map((row) => ({
      ...{ id: row.id, kind: row.kind, when: row.when, clauses: row.clauses },
      condition: row.condition,
      evenIfProhibited: 'evenIfProhibited' in row,
      title: said('obligations', [row.id, 'title']),
      what: told('obligations', [row.id, 'what']),
    })),
    openPoints: unsettledClauses.map((clause) => ({
      clause,
      text: said('verdicts', ['openPoints', clause.replaceAll('.', '-')]),
    })),
    contradictions: contradictions.map(({ id, when, clauses }) => ({
      ...{ id, when, clauses },
      text: said('contradictions', [id]),
    })),
  };
}
