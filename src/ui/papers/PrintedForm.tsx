import { formCells } from '../../licence/form.ts';
import { filledCells } from '../../papers/application.ts';
import { draftFor, type Material } from '../../papers/material.ts';
import { Printed } from './Printed.tsx';

/** The form as it is printed: the licence's words, the boxes and what was typed, in its two columns. */
export function PrintedForm({ material }: { readonly material: Material }) {
  const { original } = material;
  const { t } = original;
  const title = t('papersApplication:form.title');
  const cells = filledCells(draftFor(material, original), t, null);
  const pairs = formCells.flatMap((_, n) => (n % 2 === 0 ? [cells.slice(n, n + 2)] : []));
  return (
    <Printed title={title}>
      <div className="printed-form" lang={original.language}>
        <h1>{title}</h1>
        <p>{t('papersApplication:form.source')}</p>
        <table>
          <tbody>
            {pairs.map((pair) => (
              <tr key={pair[0]?.id}>
                {pair.map(({ id, label, boxes, lines, notes }) => (
                  <td key={id}>
                    <p>
                      <strong>{label}</strong>
                    </p>
                    {boxes.map(({ text, ticked }) => (
                      <p key={text}>
                        {ticked ? '☑' : '☐'} {text}
                      </p>
                    ))}
                    <p className="printed-lines" dir="auto" lang={languageOf(lines.join('\n'))}>
                      {lines.join('\n')}
                    </p>
                    {notes.map((note) => (
                      <p key={note} className="printed-note">
                        {note}
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Printed>
  );
}

/** The language of what was typed: the form's own where it is written in its script, else unknown. */
function languageOf(text: string): string | undefined {
  return /\p{Script=Han}/u.test(text) ? undefined : '';
}
