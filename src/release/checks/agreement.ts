import { type Outcome, outcome } from '../checks.ts';
import { baseName } from '../files.ts';
import { agreementId } from '../licences.ts';
import { type Place, placeAt, placeIn, placeOfFile } from '../lines.ts';
import { isLicensorsApache } from '../models.ts';
import type { Release } from '../release.ts';
import { licenceAt } from '../statements.ts';
import type { FileReading, TextReading } from '../text.ts';
import type { Told } from '../told.ts';
import { says } from '../wordings.ts';

function withoutSpaces(path: string): string {
  return baseName(path).normalize('NFC').replace(/[\s_]/g, '');
}

/** Whether a file has the name of one of the licensor's PDFs of the agreement, spaces free. */
export function isAgreementPdf(path: string): boolean {
  return says(withoutSpaces(path), 'agreementFile');
}

const englishPdf = /^communitylicen[cs]eforbaichuan2model\.pdf$/i;

function isEnglishPdf(path: string): boolean {
  return englishPdf.test(withoutSpaces(path));
}

function linksIn(file: TextReading, isMeant: (address: string) => boolean): readonly Place[] {
  return file.passages.flatMap((passage) =>
    passage.addresses
      .filter(({ address }) => isMeant(address))
      .map(({ begin, end }) => placeIn(file, passage, begin, passage.text.slice(begin, end))),
  );
}

/** Whether a text is a translation of the agreement, where it links to it, and where to the Apache licence of the licensor's code. */
export function agreementsIn(
  file: TextReading,
): Pick<Told, 'isTranslation' | 'agreementLinks' | 'apacheLinks'> {
  return {
    isTranslation: file.isTranslation,
    agreementLinks: linksIn(file, (address) => licenceAt(address) === agreementId),
    apacheLinks: linksIn(file, isLicensorsApache),
  };
}

/** Whether a copy of the agreement goes with the release (2.4). */
export function agreementIn({ files }: Release): Outcome {
  const pdfs = files.filter(({ path }) => isAgreementPdf(path));
  const whole = [
    ...files.flatMap((file) => (file.copy?.isWhole ? [placeAt(file, file.copy.line)] : [])),
    ...pdfs.filter(({ size }) => size > 0).map(placeOfFile),
  ];
  if (whole.length > 0) return outcome('found', whole);
  const changed = files.flatMap((file) => (file.copy === null ? [] : [{ file, copy: file.copy }]));
  if (changed.length > 0) return changedCopies(changed);
  const english = files.filter(({ path, size }) => isEnglishPdf(path) && size > 0);
  const translations = files.filter(({ told }) => told.isTranslation);
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
  const links = files.flatMap(({ told }) => told.agreementLinks);
  const apache = files.flatMap(({ told }) => told.apacheLinks);
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
