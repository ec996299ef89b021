import type { ReactNode } from 'react';
import { localeOf } from '../../i18n/language.ts';
import type { ClauseId } from '../../licence/clauses.ts';
import { licenceSource } from '../../licence/source.ts';
import { rulesVersion } from '../../rules/assess.ts';
import { changelog, outsideChecks } from '../../rules/contract/changelog.ts';
import { openPoints, silences } from '../../rules/contract/open-points.ts';
import { answerSpace } from '../../rules/space-size.ts';
import { told } from '../../rules/told.ts';
import type { Translate } from '../../rules/translate.ts';
import { FileLink } from '../frame/FileLink.tsx';
import { Parted } from '../frame/Parted.tsx';
import { Unbroken } from '../frame/Unbroken.tsx';
import { useWords } from '../words/speech.ts';
import { ClauseLinks } from './Table.tsx';

const commands = [
  ['assess', '-- answers.json'],
  ['licence', ''],
] as const;

/** What the page is, which rules and which text it shows, and how to check them. */
export function About() {
  const { t } = useWords();
  const file = licenceSource.file.split('/').at(-1);
  return (
    <>
      <p className="prose">{t('method:about.generated')}</p>
      <p className="prose">{t('method:about.role')}</p>
      <dl className="about-list">
        <div>
          <dt>{t('method:about.version')}</dt>
          <dd>{rulesVersion}</dd>
        </div>
        <div>
          <dt>{t('method:about.hash')}</dt>
          <dd>
            <code>{licenceSource.sha256}</code>
          </dd>
        </div>
        <div>
          <dt>{t('method:about.file')}</dt>
          <dd>
            <FileLink file={licenceSource.file}>{t('method:about.open')}</FileLink>
          </dd>
        </div>
      </dl>
      <p className="prose">{t('method:about.check')}</p>
      <p>
        <code>sha256sum {file}</code>
      </p>
      <p className="prose">{t('method:about.commands')}</p>
      <ul>
        {commands.map(([command, given]) => (
          <li key={command}>
            <code>
              npm run <span className="address">--silent</span> {command}{' '}
              <span className="address">{given}</span>
            </code>
          </li>
        ))}
      </ul>
      <p>
        <FileLink file="third-party-licences.txt">{t('method:about.libraries')}</FileLink>
      </p>
    </>
  );
}

const checks = ['twice', 'second', 'partial', 'people', 'matters', 'cited'] as const;

/** How many ways there are to answer, and what is tested over them. */
export function Size() {
  const { t, language } = useWords();
  const number = new Intl.NumberFormat(language);
  const { complete, goingOn, stopped } = answerSpace;
  return (
    <>
      <p className="prose">
        {t('method:size.count', {
          complete: number.format(complete),
          goingOn: number.format(goingOn),
          stopped: number.format(stopped),
        })}
      </p>
      <ul className="plain-list">
        {checks.map((check) => (
          <li key={check}>{t(`method:size.${check}`)}</li>
        ))}
      </ul>
    </>
  );
}

interface MarginListProps {
  readonly points: readonly {
    readonly id: string;
    readonly clauses: readonly ClauseId[];
    readonly text: string;
  }[];
}

/** Sentences with the clauses they concern in the margin. */
function MarginList({ points }: MarginListProps) {
  return (
    <ul className="margin-list">
      {points.map(({ id, clauses, text }) => (
        <li key={id} data-point={id}>
          <div>{clauses.length > 0 && <ClauseLinks clauses={clauses} />}</div>
          <p>
            <Unbroken text={text} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the text leaves open, and how the rules read it. */
export function OpenPoints() {
  const { t } = useWords();
  return (
    <>
      <p className="hint">{t('method:open.lead')}</p>
      <MarginList
        points={openPoints.map((point) => ({
          ...point,
          text: t(`method:open.points.${point.id}`),
        }))}
      />
    </>
  );
}

/** What the text says nothing about. */
export function Silences() {
  const { t } = useWords();
  return (
    <>
      <p className="hint">{t('method:silent.lead')}</p>
      <MarginList
        points={silences.map((point) => ({
          ...point,
          text: t(`method:silent.points.${point.id}`),
        }))}
      />
    </>
  );
}

const outsideIds = [
  'readme',
  'apache',
  'english',
  'earlier',
  'models',
  'reports',
  'questions',
] as const;

/** What is known from elsewhere than the supplied text; nothing in the rules reads it. */
export function Outside() {
  const { t } = useWords();
  return (
    <>
      <p className="hint">{t('method:outside.lead')}</p>
      {outsideIds.map((id) => (
        <article key={id} className="outside-note" data-outside={id}>
          <h3>
            <Parted text={t(`outside:${id}.title`)} />
          </h3>
          <p className="prose">
            <Unbroken text={told(t as Translate, `outside:${id}.body`, null)} />
          </p>
          <Pairs
            pairs={[
              [t('method:outside.date'), t(`outside:${id}.date`)],
              [t('method:outside.source'), t(`outside:${id}.source`)],
            ]}
          />
        </article>
      ))}
    </>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className="caption">
      {pairs.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What changed in the rules, and when the world outside the text was last looked at. */
export function Changelog() {
  const { t } = useWords();
  return (
    <>
      <h3>{t('method:changes.rules')}</h3>
      {changelog.map(({ version, date, changes }) => (
        <Dated key={version} date={date}>
          <p>{t('method:changes.version', { version })}</p>
          <ul className="plain-list">
            {changes.map((change) => (
              <li key={change}>{t(`method:changes.points.${change}`)}</li>
            ))}
          </ul>
        </Dated>
      ))}
      <h3>
        <Parted text={t('method:changes.outside')} />
      </h3>
      {outsideChecks.map(({ date, how }) => (
        <Dated key={date} date={date}>
          <p>{t(`method:changes.how.${how}`)}</p>
        </Dated>
      ))}
    </>
  );
}

function Dated({ date, children }: { readonly date: string; readonly children: ReactNode }) {
  const { language } = useWords();
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return (
    <div className="dated">
      <time dateTime={date}>{format.format(new Date(date))}</time>
      <div>{children}</div>
    </div>
  );
}
