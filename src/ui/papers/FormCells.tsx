import type { ReactNode } from 'react';
import type { FormCellId } from '../../licence/form.ts';
import { filledCells } from '../../papers/application.ts';
import { type FieldId, fieldOf, fieldsOfPaper } from '../../papers/fields.ts';
import { draftFor, type Material } from '../../papers/material.ts';
import { useWords } from '../words/speech.ts';

interface FormCellsProps {
  readonly material: Material;
  readonly input: (id: FieldId) => ReactNode;
}

/** The 12 cells of A.2.1 in the licence's order, each with its label, its notes and what fills it. */
export function FormCells({ material, input }: FormCellsProps) {
  const { t, language } = useWords();
  const { own, original: licensors } = material;
  const draft = draftFor(material, own);
  const originals = filledCells(draft, licensors.t, null);
  const cells = filledCells(draft, own.t, own.translation);
  return (
    <ol className="form-cells">
      {cells.map(({ id, label, notes, lines }, n) => {
        const original = originals[n];
        const withoutAgent = draft.agent === 'no' && fieldsOfCell(id).every(ofAgent);
        return (
          <li key={id} data-cell={id}>
            <p className="cell-label">
              <span className="cell-number">{n + 1}</span> {label}
              {own !== licensors && (
                <span lang={licensors.language} className="cell-original">
                  {original?.label}
                </span>
              )}
            </p>
            <div className="cell-notes">
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
              {own !== licensors && notes.length > 0 && (
                <details lang={licensors.language}>
                  <summary
                    lang={language}
                    aria-label={t('ui:which', {
                      what: t('papersScreens:application.originalNote'),
                      which: label,
                    })}
                  >
                    {t('papersScreens:application.originalNote')}
                  </summary>
                  {original?.notes.map((note) => (
                    <p key={note}>{note}</p>
                  ))}
                </details>
              )}
            </div>
            <div className="cell-fields">
              {withoutAgent ? <p>{lines.join(' ')}</p> : fieldsOfCell(id).map(input)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function fieldsOfCell(cell: FormCellId): readonly FieldId[] {
  return fieldsOfPaper.application.filter((id) => fieldOf(id).cell === cell);
}

function ofAgent(id: FieldId): boolean {
  return id === 'agent-name' || id === 'agent-contact';
}
