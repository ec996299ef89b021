import type { Language } from '../../i18n/language.ts';
import { any, type Condition, chose } from '../../rules/contract/condition.ts';
import {
  isQuestionId,
  type OptionId,
  type QuestionId,
  question,
  questionIds,
} from '../../rules/contract/questions.ts';
import { askedWhen } from '../../rules/contract/relevance.ts';
import { phraseOf } from '../../rules/phrase.ts';
import { type Edge, type Station, wizardFlow } from '../../wizard/flow.ts';
import { useResult } from '../session/use-result.ts';
import { useWords, type Words } from '../words/speech.ts';
import { conditionWords, listed, questionName } from './conditions.ts';
import { drawFlow, picture } from './picture.ts';
import { standing, took, type Way, wayOf } from './way.ts';

function placeShort(t: Words, place: Station): string {
  return isQuestionId(place) ? t(`questions:${place}.short`) : t(`method:flow.${place}`);
}

function placeName(t: Words, place: Station): string {
  return t('method:condition.quoted', { text: placeShort(t, place) });
}

function alwaysAsked(place: Station): boolean {
  return !isQuestionId(place) || phraseOf(askedWhen[place]).kind === 'always';
}

/** The way through the questions: as a picture, and the same in words. */
export function FlowSection() {
  const { t, language } = useWords();
  const way = wayOf(useResult().answers);
  return (
    <>
      <p className="hint">{t('method:flow.lead')}</p>
      <div className="method-flow">
        <figure>
          <FlowPicture way={way} />
          <figcaption className="caption">{t('method:flow.legend')}</figcaption>
        </figure>
        <div>
          <h3>{t('method:flow.wayTitle')}</h3>
          <p>{wayWords(t, language, way)}</p>
          <FlowList way={way} />
        </div>
      </div>
    </>
  );
}

function wayWords(t: Words, language: Language, { answered, end, stopped }: Way): string {
  const next = placeName(t, end);
  if (answered.length === 0) return t('method:flow.wayNone', { next });
  const path = listed(
    language,
    'conjunction',
    answered.map((place) => placeName(t, place)),
  );
  if (stopped) return t('method:flow.wayStopped', { path });
  return isQuestionId(end)
    ? t('method:flow.waySoFar', { path, next })
    : t('method:flow.wayComplete', { path });
}

function FlowPicture({ way }: { readonly way: Way }) {
  const { t } = useWords();
  const { height, places, edges } = drawFlow(wizardFlow());
  const takenLast = [...edges].sort((a, b) => +took(way, a.edge) - +took(way, b.edge));
  return (
    <svg
      className="flow-picture"
      viewBox={`0 0 ${picture.width} ${height}`}
      role="img"
      aria-label={t('method:flow.picture')}
    >
      {takenLast.map(({ edge, line, tip }) => (
        <g
          key={`${edge.from} ${edge.to}`}
          data-edge={`${edge.from} ${edge.to}`}
          className={took(way, edge) ? 'edge taken' : 'edge'}
        >
          <path d={line} />
          <path d={tip} />
        </g>
      ))}
      {places.map(({ place, y }) => (
        <PlaceMark key={place} place={place} y={y} way={way} />
      ))}
    </svg>
  );
}

interface PlaceMarkProps {
  readonly place: Station;
  readonly y: number;
  readonly way: Way;
}

function PlaceMark({ place, y, way }: PlaceMarkProps) {
  const { t } = useWords();
  const stands = standing(way, place);
  const number = isQuestionId(place) ? questionIds.indexOf(place) + 1 : null;
  const classes = ['place', stands, alwaysAsked(place) ? 'always' : 'conditional'].join(' ');
  return (
    <g className={classes} data-place={place} transform={`translate(${picture.spine} ${y})`}>
      <circle r={picture.radius} />
      {number !== null && (
        <text className="place-number" y={4.5}>
          {number}
        </text>
      )}
      <text className="place-name" x={picture.label} y={stands === 'ahead' ? 5 : -1}>
        {placeShort(t, place)}
      </text>
      {stands !== 'ahead' && (
        <text className="place-note" x={picture.label} y={15}>
          {t(`method:flow.${stands}`)}
        </text>
      )}
    </g>
  );
}

function FlowList({ way }: { readonly way: Way }) {
  const { t } = useWords();
  const { places, edges } = wizardFlow();
  return (
    <ol className="flow-list">
      {places.map((place) => (
        <li key={place} data-place={place}>
          <p>
            <strong>{placeShort(t, place)}</strong>{' '}
            <small>
              {t(`method:flow.${standing(way, place)}`)}
              {isQuestionId(place) && ` · ${t(`method:flow.${question(place).kind}`)}`}
            </small>
          </p>
          <PlaceWords place={place} />
          {edges.some(({ from }) => from === place) && (
            <ul>
              {edges
                .filter(({ from }) => from === place)
                .map((edge) => (
                  <EdgeWords key={edge.to} edge={edge} taken={took(way, edge)} />
                ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function PlaceWords({ place }: { readonly place: Station }) {
  const { t, language } = useWords();
  if (place === 'result') return <p>{t('method:flow.resultWhen')}</p>;
  if (alwaysAsked(place)) return <p>{t('method:flow.askedAlways')}</p>;
  const condition = conditionWords(t, language, askedWhen[place]);
  return <p>{t('method:flow.asked', { condition })}</p>;
}

function EdgeWords({ edge, taken }: { readonly edge: Edge; readonly taken: boolean }) {
  const { t, language } = useWords();
  const words = edgeWords(t, language, edge);
  return (
    <li data-edge={`${edge.from} ${edge.to}`}>
      {taken ? t('ui:list.sentences', { left: words, right: '' }) : words}
      {taken && <strong>{t('method:condition.group', { text: t('method:flow.yours') })}</strong>}
    </li>
  );
}

function stopping(id: QuestionId): Condition {
  // `chose` wants the option of one question; the options come from that very question.
  return any(...question(id).stops.map((option) => chose(id, option as OptionId<typeof id>)));
}

function edgeWords(t: Words, language: Language, edge: Edge): string {
  const { from, stop } = edge;
  if (stop && isQuestionId(from)) {
    return t('method:flow.stops', { condition: conditionWords(t, language, stopping(from)) });
  }
  const to = placeName(t, edge.to);
  const skipped = listed(
    language,
    'disjunction',
    edge.skipped.map((id) => questionName(t, id)),
  );
  if (edge.skipped.length === 0) {
    return alwaysAsked(edge.to)
      ? t('method:flow.follows', { to })
      : t('method:flow.followsIfAsked', { to });
  }
  return alwaysAsked(edge.to)
    ? t('method:flow.followsAfter', { to, skipped })
    : t('method:flow.followsIfAskedAfter', { to, skipped });
}
