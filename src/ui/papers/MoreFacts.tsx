import { useId } from 'react';
import { admissionIn, type FactId, factKey } from '../../papers/facts.ts';
import { factsOfLetter, type LetterId } from '../../papers/letters.ts';
import type { Material } from '../../papers/material.ts';

interface MoreFactsProps {
  readonly letter: LetterId;
  readonly material: Material;
  readonly onTick: (fact: FactId, ticked: boolean) => void;
}

/** The answers that a letter does not need, to be added one by one; at an admission, why one may not want to. */
export function MoreFacts({ letter, material: { result, told, own }, onTick }: MoreFactsProps) {
  const place = useId();
  const { t } = own;
  const { more } = factsOfLetter(letter, result);
  if (more.length === 0) return null;
  return (
    <fieldset className="field" data-facts={letter} aria-describedby={`${place}-lead`}>
      <legend>{t('papersLetters:facts.title')}</legend>
      <p id={`${place}-lead`} className="hint">
        {t('papersLetters:facts.lead')}
      </p>
      {more.map((fact) => {
        const admission = admissionIn(fact);
        const warning = `${place}-${fact}`;
        return (
          <div key={fact}>
            <label className="option">
              <input
                type="checkbox"
                name={fact}
                checked={told[letter]?.includes(fact) === true}
                aria-describedby={admission === null ? undefined : warning}
                onChange={({ target }) => onTick(fact, target.checked)}
              />
              {t(factKey(fact))}
            </label>
            {admission !== null && (
              <p id={warning} className="hint">
                {t('papersLetters:facts.admits', { what: t(`papersLetters:facts.${admission}`) })}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
