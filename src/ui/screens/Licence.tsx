import { Heading } from '../components/Heading.tsx';
import { useWords } from '../words.ts';

/** The whole licence, clause by clause. */
export function LicenceScreen({ clause }: { readonly clause: string | null }) {
  const { t } = useWords();
  return (
    <main id="content" data-wanted={clause}>
      <Heading title={t('ui:masthead.licence')}>{t('ui:masthead.licence')}</Heading>
    </main>
  );
}
