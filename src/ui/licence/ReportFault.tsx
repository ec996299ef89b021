import type { ClauseId } from '../../licence/clauses.ts';
import type { ObligationId } from '../../rules/contract/obligations.ts';
import { versions } from '../../rules/contract/versions.ts';
import { reportAddress } from '../session/report-address.ts';
import { clauseTitle, useWords } from '../words/speech.ts';

/** What a fault is in. */
type Place = { readonly duty: ObligationId } | { readonly clause: ClauseId };

/**
 * A link that opens the reader’s own mail, or the page for reports, with the version of the rules and
 * the id of a duty or clause, and nothing of the answers; nothing where the build names no address.
 */
export function ReportFault(place: Place) {
  return reportAddress === null ? null : <ReportLink place={place} address={reportAddress} />;
}

function ReportLink({ place, address }: { readonly place: Place; readonly address: string }) {
  const { t } = useWords();
  const [id, title, about] =
    'duty' in place
      ? [place.duty, t(`obligations:${place.duty}.title`), 'duty' as const]
      : [place.clause, clauseTitle(t, place.clause), 'clause' as const];
  const words = t('ui:report.link');
  const values = { about: t(`ui:report.${about}`, { id }), rules: versions[0] };
  const href = addressOf(address, t('ui:report.subject', values), t('ui:report.body', values));
  return (
    <p className="whole-text">
      <a
        href={href}
        aria-label={t('ui:which', { what: words, which: title })}
        {...(href.startsWith('https:') && { target: '_blank', rel: 'noopener noreferrer' })}
      >
        {words}
      </a>
    </p>
  );
}

/** An address with a subject and a body in it, as mail programs and pages for issues read them. */
function addressOf(address: string, subject: string, body: string): string {
  if (address.startsWith('mailto:')) {
    const text = encodeURIComponent(body.replaceAll('\n', '\r\n'));
    return `${address}?subject=${encodeURIComponent(subject)}&body=${text}`;
  }
  const page = new URL(address);
  page.searchParams.append('title', subject);
  page.searchParams.append('body', body);
  return page.href;
}
