import type { fallbackLanguage } from '../../i18n/language.ts';
import type { licenceSource } from '../../licence/source.ts';
import { fieldLabel, fieldsAsked, missing, senderLabel } from '../../papers/fields.ts';
import { isLogged } from '../../papers/log.ts';
import { draftFor, type Material } from '../../papers/material.ts';
import { noticeFormName, notices } from '../../papers/notices.ts';
import { type PaperId, papersFor } from '../../papers/offer.ts';
import {
  isLetter,
  isNotice,
  isWanted,
  mailOf,
  type PaperFile,
  packBytes,
  paperFiles,
  whatFor,
} from '../../papers/pack.ts';
import { useWords } from '../words/speech.ts';
import { CopyBlock } from './CopyBlock.tsx';
import { Downloads } from './Downloads.tsx';
import { FieldInput } from './FieldInput.tsx';
import { Fold } from './Fold.tsx';
import { loadKit } from './kit.ts';
import { LetterLog } from './LetterLog.tsx';
import { MailOut } from './MailOut.tsx';
import { MoreFacts } from './MoreFacts.tsx';
import { withFact, withField } from './record.ts';
import { useKeptPapers, useMaterial } from './use-papers.ts';
import { WaitFirst } from './WaitFirst.tsx';
import './papers.css';

/** The languages of every notice, whatever the reader's own is. */
type Common = typeof licenceSource.language | typeof fallbackLanguage;

/** Loads what papers are written with, then gives `Paper`; rejects where that cannot be had. */
export async function openPaper(): Promise<typeof Paper> {
  await loadKit();
  return Paper;
}

/** A paper to fill in and take along: its fields, what is still empty, the text, copies and files. */
export function Paper({ paper }: { readonly paper: PaperId }) {
  const { t } = useWords();
  const { papers, change } = useKeptPapers();
  const material = useMaterial(papers);
  const { own } = material;
  const draft = draftFor(material, own);
  if (paper === 'report') return <Report material={material} />;
  const wanted = isWanted(paper, material);
  const mail = mailOf(paper, material);
  const title = own.t(`papersPack:files.${paper}`);
  const fields = fieldsAsked(paper, material.result);
  const asked = wanted ? fields : fields.slice(0, 1);
  const writer = senderLabel(material.result.answers);
  return (
    <div className="paper-body">
      <WaitFirst paper={paper} />
      <p className="hint">{whatFor(paper, material.result, own.t)}</p>
      {asked.map((id) => (
        <FieldInput
          key={id}
          id={id}
          {...(id === 'sender' && writer !== undefined ? { labelled: writer } : {})}
          draft={draft}
          onType={(field, text) => change((now) => withField(now, field, text))}
        />
      ))}
      {wanted && <Missing paper={paper} material={material} />}
      {wanted &&
        (mail === null ? (
          <Notices paper={paper} material={material} />
        ) : (
          <>
            {isLetter(paper) && (
              <MoreFacts
                letter={paper}
                material={material}
                onTick={(fact, ticked) => change((now) => withFact(now, paper, fact, ticked))}
              />
            )}
            <MailOut mail={mail} of={t(`papersPack:papers.${paper}.title`)} />
            <Downloads
              names={[`${title}.eml`, `${title}.txt`]}
              make={() => paperFiles(paper, material)}
            />
            <p className="hint">{t('papersScreens:files.eml')}</p>
            {isLogged(paper) && <LetterLog of={paper} papers={papers} change={change} />}
          </>
        ))}
    </div>
  );
}

/** All papers as one zip, and the report in its forms. */
function Report({ material }: { readonly material: Material }) {
  const { t } = useWords();
  const { result, own } = material;
  const name = own.t('papersPack:files.report');
  const zip = `${t('papersScreens:takeaway.name')}.zip`;
  const make = async (wanted: string): Promise<readonly PaperFile[]> => {
    if (wanted !== zip) return paperFiles('report', material);
    const bytes = await packBytes(papersFor(result), material);
    return [{ name: zip, type: 'application/zip', bytes }];
  };
  return (
    <div className="paper-body">
      <Downloads names={[zip, `${name}.md`, `${name}.json`, `${name}.docx`]} make={make} />
      <p className="hint">{t('papersScreens:takeaway.packHint')}</p>
    </div>
  );
}

/** What is still empty in a paper, told as it changes; it blocks nothing. */
export function Missing({
  paper,
  material,
}: {
  readonly paper: PaperId;
  readonly material: Material;
}) {
  const { t } = useWords();
  const { own, all, result } = material;
  const speak = all.map((voice) => voice.t);
  const asked = fieldsAsked(paper, result);
  const writer = senderLabel(result.answers);
  const fields = missing(paper, draftFor(material, own), speak, asked).map((id) =>
    id === 'sender' && writer !== undefined
      ? own.t(writer)
      : fieldLabel(id, own.t, own.translation).replace(/[?\uFF1F]$/u, ''),
  );
  return (
    <>
      <p role="status" className="visually-hidden">
        {fields.length === 0
          ? t('papersScreens:missing.none')
          : t('papersScreens:missing.count', { number: String(fields.length) })}
      </p>
      <p data-missing={fields.length} className="missing">
        {fields.length === 0
          ? t('papersScreens:missing.none')
          : t('papersScreens:missing.some', {
              fields: fields.join(t('papersScreens:missing.between')),
            })}
      </p>
    </>
  );
}

function Notices({ paper, material }: { readonly paper: PaperId; readonly material: Material }) {
  const { t, language } = useWords();
  if (!isNotice(paper)) return null;
  const texts = notices(paper, material);
  return (
    <>
      {texts.map(({ form, language: written, name, text }) => {
        const words = material.own.t(noticeFormName(form));
        const named = form === 'agreement' || form === 'translation' || form === 'component';
        const title = named
          ? words
          : t('papersScreens:notice.title', {
              form: words,
              language:
                written === language
                  ? t('ui:masthead.language')
                  : t(`papersScreens:languages.${written as Common}`),
            });
        return (
          <Fold key={name} className="notice-text" title={title}>
            <CopyBlock part={name} name={name} text={text} language={written} />
          </Fold>
        );
      })}
      <Downloads names={texts.map(({ name }) => name)} make={() => paperFiles(paper, material)} />
    </>
  );
}
