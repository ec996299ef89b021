import { type ChangeEvent, useId } from 'react';
import { type EnclosureId, enclosures } from '../../licence/form.ts';
import { capitalised, type Material } from '../../papers/material.ts';
import { aboveLimit, enclosureHint } from '../../papers/pack.ts';
import { Unbroken } from '../frame/Unbroken.tsx';
import { useWords, type Words } from '../words/speech.ts';

/** The files picked for each enclosure; held while the screen is open, never stored. */
export type Picked = { readonly [E in EnclosureId]?: readonly File[] };

interface EnclosuresProps {
  readonly material: Material;
  readonly due: readonly EnclosureId[];
  readonly picked: Picked;
  readonly onPick: (picked: Picked) => void;
}

function sizeText(t: Words, bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'bytes'] : bytes < 1e6 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB'];
  const number = value.toLocaleString(language, { maximumFractionDigits: value < 10 ? 1 : 0 });
  return unit === 'bytes' ? t('papersScreens:enclosures.bytes', { number }) : `${number} ${unit}`;
}

/** The documents that go with the form, as a list to check, with the files picked for each. */
export function Enclosures({ material, due, picked, onPick }: EnclosuresProps) {
  const { t, language } = useWords();
  const all = due.flatMap((id) => picked[id] ?? []);
  const total = all.reduce((sum, { size }) => sum + size, 0);
  return (
    <>
      <p className="hint">{t('papersScreens:enclosures.lead')}</p>
      <ul className="enclosures">
        {enclosures
          .filter(({ id }) => due.includes(id))
          .map(({ id, text }) => (
            <Enclosure
              key={id}
              id={id}
              text={text}
              material={material}
              files={picked[id] ?? []}
              onPick={(files) => onPick({ ...picked, [id]: files })}
            />
          ))}
      </ul>
      <div role="status">
        {all.length > 0 && (
          <p>{t('papersScreens:enclosures.total', { size: sizeText(t, total, language) })}</p>
        )}
        {aboveLimit(all) && <p className="error">{t('papersScreens:enclosures.tooLarge')}</p>}
      </div>
    </>
  );
}

interface EnclosureProps {
  readonly id: EnclosureId;
  readonly text: string;
  readonly material: Material;
  readonly files: readonly File[];
  readonly onPick: (files: readonly File[]) => void;
}

function Enclosure({ id, text, material, files, onPick }: EnclosureProps) {
  const { t, language } = useWords();
  const { own, original } = material;
  const place = useId();
  const empty = files.some(({ size }) => size === 0);
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => onPick([...(target.files ?? [])]);
  return (
    <li data-enclosure={id}>
      <label htmlFor={place}>
        {capitalised(own.translation?.enclosures[id] ?? text)}
        {own !== original && (
          <span lang={original.language} className="cell-original">
            {text}
          </span>
        )}
      </label>
      <p id={`${place}-hint`} className="hint">
        <Unbroken text={own.t(enclosureHint(id))} />
      </p>
      <input id={place} type="file" multiple aria-describedby={`${place}-hint`} onChange={pick} />
      <div role="status">
        {files.length > 0 && (
          <ul>
            {files.map(({ name, type, size, lastModified }) => (
              <li key={`${name} ${size} ${lastModified}`}>
                <bdi>{name}</bdi>{' '}
                <span className="quiet">
                  {type || t('papersScreens:enclosures.unknownType')}, {sizeText(t, size, language)}
                </span>
              </li>
            ))}
          </ul>
        )}
        {empty && <p className="error">{t('papersScreens:enclosures.empty')}</p>}
      </div>
    </li>
  );
}
