import { useId } from 'react';
import {
  type Draft,
  type FieldId,
  fieldHint,
  fieldLabel,
  fieldOf,
  optionLabel,
} from '../../papers/fields.ts';
import { Unbroken } from '../frame/Unbroken.tsx';
import { useWords } from '../words/speech.ts';
import { paperKit } from './kit.ts';

interface FieldInputProps {
  readonly id: FieldId;
  /** The key of a label that is not the field's own. */
  readonly labelled?: string;
  /** Whether a cell of the form that it alone fills is named beside it. */
  readonly named?: boolean;
  /** What stands in the fields, typed or filled in beforehand. */
  readonly draft: Draft;
  readonly onType: (id: FieldId, text: string) => void;
}

/** One field of a paper: label, hint, and what is typed, letter for letter. */
export function FieldInput({ id, labelled, named = false, draft, onType }: FieldInputProps) {
  const { language } = useWords();
  const place = useId();
  const { t, translation } = paperKit()[language];
  const { kind, options = [], optional, orFrom, cell } = fieldOf(id);
  const className = named && cell === id ? 'visually-hidden' : undefined;
  const plain = labelled === undefined ? fieldLabel(id, t, translation) : t(labelled);
  const hint = t(fieldHint(id));
  const label = optional === true ? t('papersScreens:field.optional', { label: plain }) : plain;
  const value = draft[id] ?? '';
  if (kind === 'choice') {
    const offered = optional === true ? [...options, ''] : options;
    return (
      <fieldset className="field" data-field={id} aria-describedby={`${place}-hint`}>
        <legend className={className}>{label}</legend>
        <p id={`${place}-hint`} className="hint">
          <Unbroken text={hint} />
        </p>
        {offered.map((option) => (
          <label key={option} className="option">
            <input
              type="radio"
              name={`${place}-${id}`}
              value={option}
              checked={value === option}
              onChange={() => onType(id, option)}
            />
            <strong>
              <Unbroken
                text={
                  option === ''
                    ? t('papersScreens:field.none')
                    : optionLabel(id, option, t, translation)
                }
              />
            </strong>
          </label>
        ))}
      </fieldset>
    );
  }
  const shared = {
    id: place,
    name: `field-${id}`,
    dir: 'auto',
    value,
    placeholder: orFrom === undefined ? '' : firstLine(draft, orFrom),
    'aria-describedby': `${place}-hint`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onType(id, target.value),
  } as const;
  return (
    <div className="field" data-field={id}>
      <label htmlFor={place} className={className}>
        {label}
      </label>
      <p id={`${place}-hint`} className="hint">
        <Unbroken text={hint} />
      </p>
      {kind === 'one-line' ? (
        <input {...shared} type="text" autoComplete="off" />
      ) : (
        <textarea {...shared} rows={3} />
      )}
    </div>
  );
}

/** What is taken where a field stays empty: the field it falls back on, or that one's. */
function firstLine(draft: Draft, id: FieldId): string {
  const own = draft[id]?.trim() ?? '';
  const { orFrom } = fieldOf(id);
  if (own !== '' || orFrom === undefined) return own.split('\n')[0] ?? '';
  return firstLine(draft, orFrom);
}
