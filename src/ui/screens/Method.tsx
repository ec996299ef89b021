import { Heading } from '../components/Heading.tsx';
import { useWords } from '../words.ts';

/** How the answers lead to the result, generated from the rules. */
export function MethodScreen() {
  const { t } = useWords();
  return (
    <main id="content">
      <Heading title={t('ui:masthead.method')}>{t('ui:masthead.method')}</Heading>
    </main>
  );
}
