import type { Result } from '../../rules/assess.ts';
import type { VerdictId } from '../../rules/contract/verdict.ts';
import { headingKey } from '../../rules/result-sections.ts';
import { useWords } from '../words/speech.ts';
import { characterPlace, sealGround, sealSide, seals } from './seal.ts';
import './seal.css';

/** The seal of a verdict: an ornament, for the words stand beside it. */
export function Seal({ verdict }: { readonly verdict: VerdictId }) {
  const carving = seals[verdict];
  return (
    <svg
      className="seal"
      viewBox={`0 0 ${sealSide} ${sealSide}`}
      data-seal={verdict}
      aria-hidden="true"
      focusable="false"
    >
      <path className="seal-ground" d={sealGround} />
      <g className="seal-cut">
        <path d={carving.lines} />
        <path d={carving.character} transform={characterPlace(carving)} />
      </g>
    </svg>
  );
}

/** The verdicts that are possible by a result, each in words with its seal. */
export function Verdicts({ result }: { readonly result: Result }) {
  const { t } = useWords();
  return (
    <ul>
      {result.possibleVerdicts.map((id) => (
        <li key={id}>
          <Seal verdict={id} />
          {t(headingKey(result, id))}
        </li>
      ))}
    </ul>
  );
}
