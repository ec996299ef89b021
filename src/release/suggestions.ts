import type { QuestionId } from '../rules/contract/questions.ts';
import type { Answers } from '../rules/logic/state.ts';
import type { Base } from './checks/base.ts';
import { type CheckId, eachOnce, type Outcome } from './checks.ts';
import { agreementId, isOpenSource } from './licences.ts';
import { type Place, placeAt, placeOfFile } from './lines.ts';
import { cardsOf, type Release } from './release.ts';
import { says } from './wordings.ts';

/** An answer that a release suggests, and the words it rests on; a person takes it over, or not. */
export interface Suggestion {
  readonly question: QuestionId;
  readonly answer: string | readonly string[];
  readonly places: readonly Place[];
}

function ofModel(base: Base): readonly Suggestion[] {
  const { secondHand, sizes, places, model } = base;
  if (model === 'baichuan1' && !base.isOfLicence)
    return [{ question: 'model', answer: 'other', places }];
  if (secondHand.length > 0) {
    return [{ question: 'model', answer: 'derivative-by-others', places: secondHand }];
  }
  if (base.outcome.state !== 'found' || sizes.length === 0) return [];
  const answer = sizes.length > 1 ? 'both' : `baichuan2-${sizes[0]}`;
  return [{ question: 'model', answer, places }];
}

const changes = [
  ['fine-tune', 'changedByTraining'],
  ['convert', 'changedByConversion'],
  ['distil', 'changedByDistillation'],
] as const;

/** Whether words say that a model was trained on what another gave, and of no training but that. */
function isOnlyDistilled(answer: string, words: string): boolean {
  return (
    answer === 'fine-tune' && says(words, 'changedByDistillation') && !says(words, 'ownTraining')
  );
}

function ofAdaptation(release: Release, modifications: Outcome): readonly Suggestion[] {
  const told = modifications.state === 'look' ? modifications.places : [];
  const configs = release.files.flatMap((file): readonly (readonly [string, Place])[] => {
    if (file.kind === 'adapter') return [['fine-tune', placeOfFile(file)]];
    if (file.json?.get('quantization_config') === undefined) return [];
    return [['convert', placeAt(file, file.json.lineOf('quantization_config'))]];
  });
  const found = changes.flatMap(([answer, wording]) => {
    const places = [
      ...told.filter(({ words }) => says(words, wording) && !isOnlyDistilled(answer, words)),
      ...configs.filter(([one]) => one === answer).map(([, place]) => place),
    ];
    return places.length > 0 ? [{ answer, places }] : [];
  });
  if (found.length === 0) return [];
  const places = found.flatMap((one) => one.places);
  return [{ question: 'adaptation', answer: found.map(({ answer }) => answer), places }];
}

/** Front matter is what model hubs read, so a card that has some is meant for the public. */
function ofAudience(release: Release): readonly Suggestion[] {
  const cards = cardsOf(release).filter(({ frontMatter }) => frontMatter !== null);
  if (cards.length === 0) return [];
  const places = cards.map((file) => {
    const [first] = file.frontMatter?.properties.values() ?? [];
    return placeAt(file, first?.line ?? 1);
  });
  const open = release.statements.filter(
    ({ part, licence }) => part !== 'code' && isOpenSource(licence),
  );
  const other = release.statements.filter(({ licence }) => licence === agreementId);
  const [answer, resting] =
    open.length > 0 ? (['yes', open] as const) : (['other-terms', other] as const);
  return [
    { question: 'audience', answer: ['published'], places },
    {
      question: 'openSourceRelease',
      answer,
      places: resting.length > 0 ? resting.map(({ place }) => place) : places,
    },
  ];
}

/** The answers that a release suggests, in asking order, by what was found in it. */
export function suggestionsFor(...told: Parameters<typeof allSuggestions>): readonly Suggestion[] {
  return allSuggestions(...told).map((one) => ({
    ...one,
    places: eachOnce(one.places),
  }));
}

function allSuggestions(
  release: Release,
  base: Base,
  outcomes: ReadonlyMap<CheckId, Outcome>,
): readonly Suggestion[] {
  if (base.outcome.state === 'unknown') return [];
  const model = ofModel(base);
  if (!base.isOfLicence) return model;
  const ranking = outcomes.get('ranking');
  const brand = outcomes.get('brand');
  const modifications = outcomes.get('modifications');
  return [
    ...model,
    ...(modifications === undefined ? [] : ofAdaptation(release, modifications)),
    ...ofAudience(release),
    ...(ranking?.state === 'look'
      ? [{ question: 'leaderboard', answer: 'yes', places: ranking.places } as const]
      : []),
    ...(brand?.state === 'look'
      ? [{ question: 'brand', answer: 'yes', places: brand.places } as const]
      : []),
  ];
}

/** The suggestions as answers. */
export function answersOf(suggestions: readonly Suggestion[]): Answers {
  return Object.fromEntries(
    suggestions.map(({ question, answer }) => [question, answer]),
  ) as Answers;
}
