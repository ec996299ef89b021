import { baseName } from './files.ts';
import { valuesAt } from './front-matter.ts';
import { agreementId, hubLicence, isSameLicence, licenceNamed, licencesIn } from './licences.ts';
import { type Place, placeAt, placeOf } from './lines.ts';
import { isLicensorsApache, mentionsIn } from './models.ts';
import type { Picture } from './passages.ts';
import type { Sentence } from './sentences.ts';
import type { TextReading } from './text.ts';
import { ownName, titleIn } from './title.ts';
import type { Part, Statement } from './told.ts';
import { family, says, spansOf } from './wordings.ts';

type PartRead = Part | 'data' | null;

/** For which part some words name a licence; null where they name none. */
function partIn(words: string): PartRead {
  const model = says(words, 'partModel') || says(words, 'partWhole');
  if (says(words, 'codeAndModel')) return 'whole';
  if (says(words, 'partCode')) return 'code';
  if (says(words, 'partOwn')) return 'own';
  if (says(words, 'partBase') || mentionsIn(words).length > 0) return 'base';
  if (says(words, 'partData') && !model) return 'data';
  return model ? 'whole' : null;
}

interface Named {
  readonly licence: string;
  /** Whether an address alone names it, that of the licence of the licensor's code. */
  readonly isLicensors?: boolean;
  readonly begin: number;
  readonly end: number;
}

const licencePages =
  /^https?:\/\/(?:www\.)?(?:opensource\.org|apache\.org|creativecommons\.org|choosealicense\.com|gnu\.org)\//i;

/** The licence that an address leads to; null where it leads to none that is known. */
export function licenceAt(address: string): string | null {
  if (isLicensorsApache(address)) return 'apache-2.0';
  if (says(address, 'agreementName')) return agreementId;
  if (!licencePages.test(address)) return null;
  const path = address.replace(licencePages, '');
  return licenceNamed(
    /creativecommons/i.test(address)
      ? `CC ${path.replace(/^licenses\//, '').replace(/\//g, ' ')}`
      : path.replace(
          /licen[cs]es?\/(?:licen[cs]e-(?=\d))?/i,
          /apache/i.test(address) ? 'apache-' : '',
        ),
  );
}

/** Whether an address that stands on the name of a licence, or right behind it, leads to that licence. */
function isLinkOf(text: string, link: Named, { licence, begin, end }: Named): boolean {
  return (
    begin <= link.begin &&
    isSameLicence(licence, link.licence) &&
    /^[^.;\u3002\uff1b]{0,40}$/.test(text.slice(end, link.begin).trim())
  );
}

function namedIn(sentence: Sentence): readonly Named[] {
  const { text, addresses } = sentence;
  const spans = says(sentence.text, 'family') ? spansOf(sentence.text, 'agreementName') : [];
  const agreements = spans.map((span) => ({
    licence: agreementId,
    ...span,
  }));
  const general = licencesIn(text).filter(
    ({ begin }) => !agreements.some((one) => one.begin <= begin && begin < one.end),
  );
  const links = addresses.flatMap(({ address, at }): readonly Named[] => {
    const licence = licenceAt(address);
    const isLicensors = isLicensorsApache(address);
    return licence === null ? [] : [{ licence, isLicensors, begin: at, end: at }];
  });
  const inWords = [...agreements, ...general].map((one): Named => {
    // Whatever it is called: the file in the repository of the licensor's code is Apache-2.0.
    const code = links.find(
      (other) =>
        other.isLicensors === true &&
        one.begin <= other.begin &&
        /^\W{0,3}$/.test(text.slice(one.end, other.begin)),
    );
    if (one.licence === agreementId && code !== undefined) return { ...one, licence: code.licence };
    const link = links.find((other) => isLinkOf(text, other, one));
    const isExacter = link !== undefined && link.licence.length > one.licence.length;
    return isExacter ? { ...one, licence: link.licence } : one;
  });
  const alone = links.filter((link) => !inWords.some((one) => isLinkOf(text, link, one)));
  return [...inWords, ...alone].sort((one, other) => one.begin - other.begin);
}

/** Whether a sentence begins with the name of a part and a colon: "Code: Apache 2.0". */
function isLabelled(text: string): boolean {
  const [, label = ''] = /^([^:\uff1a]{1,30})[:\uff1a]/.exec(text) ?? [];
  const part = partIn(label);
  return part !== null && part !== 'data';
}

/** The name that a link to the licensor's own files stands on. */
const linkToLicensors = new RegExp(`\\S{0,60}${family}\\S{0,60}\\s*$`, 'i');

/** Whether some words name the release by the first word of its title. */
function isNamedIn(words: string, file: TextReading): boolean {
  const name = ownName(titleIn(file)?.text ?? '');
  return name !== '' && words.toLowerCase().includes(name);
}

/** Whether what stands before a licence is the release, or a part of it, or nothing: others' works have theirs. */
function isOfRelease(subject: string, file: TextReading): boolean {
  return (
    partIn(subject) !== null ||
    says(subject, 'itself') ||
    says(subject, 'subjectless') ||
    isNamedIn(subject, file)
  );
}

/** Whether what stands before a licence is a tool that was used, or another model: not the release itself. */
function isOfOthers(before: string, file: TextReading): boolean {
  const isOwn = says(before, 'partModel') || says(before, 'partWhole') || isNamedIn(before, file);
  return says(before, 'othersWork') && !isOwn;
}

/** Whether a sentence says of a licence that something stands under it, or how far it reaches, without the word. */
function isAssigned(
  { text, addresses }: Sentence,
  named: readonly Named[],
  file: TextReading,
): boolean {
  if (addresses.some(({ address }) => isLicensorsApache(address)) && partIn(text) !== null)
    return true;
  return named.some(({ begin, end }) => {
    const after = text.slice(end, end + 30);
    return (
      says(after, 'licenceReaches') ||
      (says(text.slice(0, begin), 'licenceAssigned') &&
        says(after, 'licenceGoesOn') &&
        isOfRelease(text.slice(0, begin), file))
    );
  });
}

/** The row of a table with a column of licences: for what its first cell names. */
function inColumn(file: TextReading, sentence: Sentence): readonly Statement[] {
  const { text, passage } = sentence;
  const [first, ...others] = passage.cells;
  const cell = others.find(({ above }) => says(above, 'licenceLabel'));
  if (first === undefined || cell === undefined) return [];
  const part = isNamedIn(first.text, file) ? 'whole' : partIn(first.text);
  const [licence] = says(cell.text, 'agreementName')
    ? [agreementId]
    : licencesIn(cell.text).map((one) => one.licence);
  if (licence === undefined || part === null || part === 'data') return [];
  const begin = text.indexOf(cell.text);
  const place = placeOf(file, sentence, { begin, end: begin + cell.text.length });
  return [{ part, licence, source: 'prose', place, isOfAll: false }];
}

function inProse(file: TextReading, sentence: Sentence): readonly Statement[] {
  const { text, passage } = sentence;
  const { kind, heading, cells } = passage;
  if (kind === 'row' && !(cells.length === 2 && says(cells[0]?.text ?? '', 'licenceLabel')))
    return inColumn(file, sentence);
  const named = namedIn(sentence);
  if (named.length === 0) return [];
  const isOfLicence =
    kind === 'row' ||
    says(sentence.text, 'licenceContext') ||
    says(heading, 'licenceHeading') ||
    isLabelled(text) ||
    isAssigned(sentence, named, file);
  if (!isOfLicence || (says(heading, 'notOurs') && !says(heading, 'licenceHeading'))) return [];
  const wordsBefore = (n: number) => {
    const words = text.slice(named[n - 1]?.end ?? 0, named[n]?.begin);
    return words.split(/[;\uff1b]/).at(-1) ?? '';
  };
  const namesModel = (n: number) =>
    says(wordsBefore(n), 'partModel') || says(wordsBefore(n), 'partBase');
  const modelIsAgreed = named.some(({ licence }, n) => licence === agreementId && namesModel(n));
  let isDenied = false;
  return named.flatMap(({ licence, isLicensors, begin, end }, n): readonly Statement[] => {
    const words = wordsBefore(n);
    // The words of the link to the licensor's licence name no part.
    const before = isLicensors ? words.replace(linkToLicensors, '') : words;
    const after = text.slice(end, named[n + 1]?.begin ?? text.length);
    // What is denied of one licence is denied of those that are joined to it: "not under MIT or Apache".
    isDenied = says(before, 'licenceDenied') || (isDenied && says(before, 'onlyJoins'));
    if (isDenied || says(after, 'licenceExcludes') || isOfOthers(before, file)) return [];
    const isGround =
      says(before, 'citesClause') || (says(before, 'onGround') && says(after, 'clauseCited'));
    if (licence === agreementId && isGround) return [];
    const read = partIn(before) ?? partIn(after) ?? partIn(heading) ?? 'whole';
    if (read === 'data') return [];
    // "The project is Apache 2.0, its weights stand under the agreement" leaves the former the code.
    const isRest = read === 'whole' && licence !== agreementId && modelIsAgreed && !namesModel(n);
    const part = isRest ? 'code' : read;
    const isOfAll = says(before, 'codeAndModel') || says(after, 'codeAndModel');
    const place = placeOf(file, sentence, { begin, end });
    return [{ part, licence, source: 'prose', place, isOfAll }];
  });
}

/** The words of a badge's address, as shields are written. */
function badgeWords(address: string): string {
  return address.replace(/--/g, '-').replace(/_/g, ' ').replace(/\+/g, ' ');
}

/** The address of a button of Creative Commons, with the terms that it is of. */
const licenceButton = /(?:licensebuttons\.net|creativecommons\.org)\/l\/(.*)\//i;

/** Whether a picture is the badge of a licence. */
export function isLicenceBadge({ words, address, target }: Picture): boolean {
  if (licenceButton.test(address)) return true;
  const isShield = /shields\.io|badge/i.test(address);
  const text = `${words} ${badgeWords(address)}`;
  const [label = '', named = ''] = words.split(/[:\uff1a]/);
  if (says(label, 'licenceLabel') && licenceNamed(named) !== null) return true;
  return isShield && (says(`${text} ${target ?? ''}`, 'badge') || licenceNamed(text) !== null);
}

function inPicture(file: TextReading, picture: Picture): readonly Statement[] {
  if (!isLicenceBadge(picture)) return [];
  const written = badgeWords(picture.address);
  const target = picture.target === null ? null : licenceAt(picture.target);
  const [, terms] = licenceButton.exec(picture.address) ?? [];
  const fromButton = terms === undefined ? null : licenceNamed(`CC ${terms.replaceAll('/', ' ')}`);
  const fromName =
    fromButton ?? licenceNamed(picture.words) ?? licenceNamed(written.replace(/^.*\//, ''));
  const isLicensors = /baichuan-inc\/baichuan2\b/i.test(picture.address);
  const licence = fromName ?? target ?? (isLicensors ? 'apache-2.0' : null);
  const label = `${picture.words} ${written.replace(/^.*\//, '')}`;
  const part = partIn(label.replace(/baichuan\w*/gi, '')) ?? 'whole';
  if (licence === null || part === 'data') return [];
  const place = placeAt(file, picture.line);
  return [{ part, licence, source: 'badge', place, isOfAll: false }];
}

function inFrontMatter(file: TextReading): readonly Statement[] {
  const values = ['license', 'license_name'].flatMap((key) => valuesAt(file.frontMatter, key));
  const links = valuesAt(file.frontMatter, 'license_link').filter(({ value }) =>
    isLicensorsApache(value),
  );
  return [...values, ...links].flatMap(({ value, line }): readonly Statement[] => {
    const licence = isLicensorsApache(value)
      ? 'apache-2.0'
      : says(value, 'agreementName')
        ? agreementId
        : (licenceNamed(value) ?? hubLicence(value));
    const place = placeAt(file, line);
    return licence === null
      ? []
      : [{ part: 'whole', licence, source: 'front-matter', place, isOfAll: false }];
  });
}

/** For which part the name of a licence file says that it is. */
function partOfFile(path: string): PartRead {
  const words = baseName(path).replace(/[-_.]+/g, ' ');
  return /\bmodel\b/i.test(words)
    ? 'whole'
    : (partIn(words.replace(/baichuan\s*2?/gi, '')) ?? 'whole');
}

function inLicenceFile(file: TextReading): readonly Statement[] {
  const part = partOfFile(file.path);
  if (part === 'data' || part === null) return [];
  const isAgreement = file.copy !== null || file.isTranslation;
  const place = placeAt(file, firstLine(file));
  return [isAgreement ? agreementId : null, file.licence].flatMap(
    (licence): readonly Statement[] =>
      licence === null ? [] : [{ part, licence, source: 'licence-file', place, isOfAll: false }],
  );
}

function firstLine({ lines }: TextReading): number {
  return (
    Math.max(
      0,
      lines.lines.findIndex((line) => line.trim() !== ''),
    ) + 1
  );
}

/** Every licence that a text names, and for what. */
export function statementsIn(file: TextReading): readonly Statement[] {
  return [
    ...inFrontMatter(file),
    ...(file.kind === 'licence' ? inLicenceFile(file) : []),
    ...file.passages.flatMap(({ pictures }) =>
      pictures.flatMap((picture) => inPicture(file, picture)),
    ),
    ...file.sentences.flatMap((sentence) => inProse(file, sentence)),
  ];
}

/** The places of sentences that limit the licence of the release to a part of it, without naming the licence. */
export function limitsIn(file: TextReading): readonly Place[] {
  return file.sentences
    .filter((sentence) => says(sentence.text, 'limitsLicence'))
    .map((sentence) => placeOf(file, sentence));
}
