import { translatedSigns } from '../agreement.ts';
import { type Outcome, outcome } from '../checks.ts';
import { baseName } from '../files.ts';
import { agreementId } from '../licences.ts';
import type { Place } from '../lines.ts';
import { isLicensorsApache } from '../models.ts';
import { type FileReading, placeAt, placeIn, placeOfFile } from '../reading.ts';
import type { Release } from '../release.ts';
import { addressesOf } from '../sentences.ts';
import { licenceAt } from '../statements.ts';
import { says } from '../wordings.ts';

/** Whether a file has the name of one of the licensor's PDFs of the agreement, spaces free. */
export function isAgreementPdf(path: string): boolean {
  const name = baseName(path)
    .normalize('NFC')
    .replace(/[\s_]+/g, '');
  return /\.pdf$/i.test(name) && says(name, 'agreementFile');
}

const englishPdf = /^communitylicen[cs]eforbaichuan2model\.pdf$/i;

function isEnglishPdf(path: string): boolean {
  return englishPdf.test(baseName(path).replace(/[\s_]+/g, ''));
}

/** How many of the signs of a translation must stand in a text, and how long it must be. */
const leastSigns = 6;
const leastLength = 3000;

function isTranslation({ lines, kind, licence }: FileReading): boolean {
  if (lines === null || licence !== null || kind === 'config' || kind === 'adapter') return false;
  const text = lines.lines.join('\n');
  return (
    text.length >= leastLength && /baichuan/i.test(text) && translatedSigns(text) >= leastSigns
  );
}

/** Where the release links to the agreement, and where to the Apache licence of the licensor's code. */
function linksIn(
  files: readonly FileReading[],
  isMeant: (address: string) => boolean,
): readonly Place[] {
  return files.flatMap((file) =>
    file.passages.flatMap((passage) =>
      addressesOf(passage)
        .filter(({ address }) => isMeant(address))
        .map(({ begin, end }) => placeIn(file, passage, begin, passage.text.slice(begin, end))),
    ),
  );
}

/** Whether a copy of the agreement goes with the release (2.4). */
export function agreementIn({ files }: Release): Outcome {
  const pdfs = files.filter(({ path }) => isAgreementPdf(path));
  const whole = [
    ...files.filter(({ copy }) => copy?.isWhole).map((file) => placeAt(file, file.copy?.line ?? 1)),
    ...pdfs.filter(({ size }) => size > 0).map(placeOfFile),
  ];
  if (whole.length > 0) return outcome('found', whole);
  const changed = files.flatMap((file) => (file.copy === null ? [] : [{ file, copy: file.copy }]));
  if (changed.length > 0) return changedCopies(changed);
  const english = files.filter(({ path, size }) => isEnglishPdf(path) && size > 0);
  const translations = files.filter(isTranslation);
  const empty = files.filter(
    ({ path, size }) => (isAgreementPdf(path) || isEnglishPdf(path)) && size === 0,
  );
  const looks = [...translations, ...english, ...empty];
  if (looks.length > 0) {
    return outcome(
      'look',
      looks.map(placeOfFile),
      ...(translations.length > 0 ? (['translation-alone'] as const) : []),
      ...(english.length > 0 ? (['english-alone'] as const) : []),
      ...(empty.length > 0 ? (['empty-file'] as const) : []),
    );
  }
  const links = linksIn(files, (address) => licenceAt(address) === agreementId);
  const apache = linksIn(files, isLicensorsApache);
  return outcome(
    'missing',
    [...links, ...apache],
    ...(links.length > 0 ? (['link-is-no-copy'] as const) : []),
    ...(apache.length > 0 ? (['apache-is-not-it'] as const) : []),
  );
}

function changedCopies(
  changed: readonly {
    readonly file: FileReading;
    readonly copy: NonNullable<FileReading['copy']>;
  }[],
): Outcome {
  const broken = new Set(changed.flatMap(({ copy }) => copy.broken));
  const places = changed.flatMap(({ file, copy }) =>
    [copy.line, ...copy.added].map((line) => placeAt(file, line)),
  );
  return outcome(
    'look',
    places,
    'changed-copy',
    ...(broken.size > 0 ? ([['clauses-broken', [...broken]]] as const) : []),
    ...(changed.some(({ copy }) => copy.added.length > 0) ? (['words-added'] as const) : []),
  );
}
