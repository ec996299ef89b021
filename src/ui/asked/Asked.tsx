import { useRef } from 'react';
import { asked, askedMoments } from '../../rules/contract/asked.ts';
import { useArrival } from '../frame/arrival.ts';
import { Heading } from '../frame/Heading.tsx';
import { Parted } from '../frame/Parted.tsx';
import { Unbroken } from '../frame/Unbroken.tsx';
import { ClauseChips } from '../licence/ClauseChips.tsx';
import { askedFragment } from '../session/address.ts';
import { useLinkTo } from '../session/context.ts';
import { shortText } from '../words/assessment-name.ts';
import { useWords } from '../words/speech.ts';
import { People } from './People.tsx';
import './asked.css';

/** The id of an element that an address leads to; the browser, too, finds it by that. */
function elementId(wanted: string): string {
  return askedFragment(wanted).slice(1);
}

const addressed: readonly string[] = ['people', ...askedMoments, ...asked.map(({ id }) => id)];

/** What people ask again and again, each with what the text says to it; opened at the one that the address names. */
export function AskedScreen({ part: wanted }: { readonly part: string | null }) {
  const { t } = useWords();
  const main = useRef<HTMLElement>(null);
  useArrival(main, wanted && elementId(wanted));
  return (
    <main id="content" ref={main} className="asked">
      <Heading title={`${t('ui:masthead.asked')} · ${t('ui:page.title')}`}>
        {t('ui:masthead.asked')}
      </Heading>
      <div role="status">
        {wanted !== null && !addressed.includes(wanted) && (
          <p className="notice">{t('asked:unknown', { wanted: shortText(wanted) })}</p>
        )}
      </div>
      <p className="hint">{t('asked:lead')}</p>
      <Contents />
      {askedMoments.map((moment) => (
        <section key={moment} aria-labelledby={elementId(moment)}>
          <h2 id={elementId(moment)} tabIndex={-1}>
            {t(`asked:moments.${moment}`)}
          </h2>
          {asked
            .filter((one) => one.moment === moment)
            .map((one) => (
              <Answer key={one.id} of={one} />
            ))}
        </section>
      ))}
      <section aria-labelledby={elementId('people')}>
        <h2 id={elementId('people')} tabIndex={-1}>
          {t('ui:people.title')}
        </h2>
        <People />
      </section>
    </main>
  );
}

function Contents() {
  const { t } = useWords();
  const linkTo = useLinkTo();
  const link = (wanted: string, text: string) => (
    <a href={linkTo(askedFragment(wanted))} className="link">
      <Parted text={text} />
    </a>
  );
  return (
    <nav aria-label={t('asked:contents')}>
      <ol>
        {askedMoments.map((moment) => (
          <li key={moment}>
            {link(moment, t(`asked:moments.${moment}`))}
            <ol>
              {asked
                .filter((one) => one.moment === moment)
                .map(({ id }) => (
                  <li key={id}>{link(id, t(`asked:questions.${id}.question`))}</li>
                ))}
            </ol>
          </li>
        ))}
        <li>{link('people', t('ui:people.title'))}</li>
      </ol>
    </nav>
  );
}

function Answer({ of }: { readonly of: (typeof asked)[number] }) {
  const { t } = useWords();
  const linkTo = useLinkTo();
  const { id, clauses, text, outside } = of;
  const question = t(`asked:questions.${id}.question`);
  return (
    <article id={elementId(id)} tabIndex={-1} aria-label={question} data-asked={id}>
      <h3>
        <a href={linkTo(askedFragment(id))} className="link">
          <Parted text={question} />
        </a>
      </h3>
      {text !== 'says' && (
        <p>
          <strong>{t(`asked:${text}`)}</strong>
        </p>
      )}
      <p>
        <Unbroken text={t(`asked:questions.${id}.answer`)} />
      </p>
      {clauses.length > 0 && <ClauseChips clauses={clauses} />}
      {outside !== null && (
        <div className="notice" data-outside={outside}>
          <p>
            <strong>{t('asked:beyond')}</strong>
          </p>
          <p>
            {/* Each that has such a note has its words; a test holds it. */}
            <Unbroken text={t(`asked:outside.${id}` as 'asked:outside.fee')} />
          </p>
          <p className="caption">
            <Unbroken text={t('asked:source', { source: t(`outside:${outside}.source`) })} />
          </p>
        </div>
      )}
    </article>
  );
}
