import { licenceSource } from '../../licence/source.ts';
import { type Mail, mailtoLink } from '../../papers/mail.ts';
import { useWords } from '../words/speech.ts';
import { CopyBlock } from './CopyBlock.tsx';
import { paperKit } from './kit.ts';

interface MailOutProps {
  readonly mail: Mail;
  /** The name of the paper that is sent. */
  readonly of: string;
}

/** A mail to send: each part to copy first, then as an address for the mail program. */
export function MailOut({ mail, of }: MailOutProps) {
  const { t, language } = useWords();
  const { href, shortened } = mailtoLink(mail, paperKit()[language].t);
  return (
    <>
      <p className="hint">{t('papersScreens:mail.copyFirst')}</p>
      <CopyBlock of={of} part="to" name={t('papersScreens:mail.to')} text={mail.to} />
      <CopyBlock
        of={of}
        part="subject"
        name={t('papersScreens:mail.subject')}
        text={mail.subject}
        language={licenceSource.language}
      />
      <CopyBlock
        of={of}
        part="body"
        name={t('papersScreens:mail.body')}
        text={mail.body}
        language={licenceSource.language}
      />
      <p>
        <a
          className="link"
          href={href}
          aria-label={t('ui:which', { what: t('papersScreens:mail.mailto'), which: of })}
        >
          {t('papersScreens:mail.mailto')}
        </a>
      </p>
      {shortened && <p className="hint">{t('papersScreens:mail.shortened')}</p>}
    </>
  );
}
