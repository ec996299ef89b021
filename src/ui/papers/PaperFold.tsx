import { Suspense } from 'react';
import type { PaperId } from '../../papers/offer.ts';
import { MissingPart } from '../frame/MissingPart.tsx';
import { later } from '../pace/later.ts';
import { useWords } from '../words/speech.ts';
import { Fold } from './Fold.tsx';
import './papers.css';

const Paper = later(async () => (await import('./Paper.tsx')).openPaper(), {
  onDemand: true,
  missing: () => <MissingPart />,
});

/** A paper where it is offered: folded and loaded when opened; the application has a screen of its own. */
export function PaperFold({ paper }: { readonly paper: PaperId }) {
  const { t } = useWords();
  const title = t(`papersPack:papers.${paper}.title`);
  if (paper === 'application') {
    return (
      <p data-paper={paper}>
        <a className="link" href="#/application">
          {t('papersScreens:offer.application')}
        </a>
      </p>
    );
  }
  return (
    <Fold
      className="paper"
      paper={paper}
      title={
        paper === 'report'
          ? t('papersScreens:takeaway.title')
          : t('papersScreens:offer.paper', { title })
      }
    >
      <Suspense fallback={<p className="quiet">{t('ui:loading')}</p>}>
        <Paper paper={paper} />
      </Suspense>
    </Fold>
  );
}
