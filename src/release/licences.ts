import { says } from './wordings.ts';

/** The agreement, among the licences that a release names. */
export const agreementId = 'baichuan2';

/** A general licence, how it is written, and how its text begins; a version that is written is put behind its id. */
interface GeneralLicence {
  readonly id: string;
  readonly named: RegExp;
  readonly text?: RegExp;
  /** Its name without the version, where that is not its id in capitals. */
  readonly written?: string;
  /** The name is a model’s too: where no “licence” stands behind it, this must stand before it. */
  readonly before?: RegExp;
}

const version =
  '[\\s,_-]{0,3}(?:licen[cs]e)?[\\s,_(-]{0,3}(?:version|ver\\.?|v)?[\\s.]{0,2}(\\d(?:\\.\\d)?)?';

const general: readonly GeneralLicence[] = [
  {
    id: 'apache',
    written: 'Apache',
    named: new RegExp(`\\bapache${version}`, 'i'),
    text: /apache license[\s,]+version 2\.0/i,
  },
  {
    id: 'agpl',
    named: new RegExp(`\\bA-?GPL${version}`, 'i'),
    text: /affero general public licen[cs]e/i,
  },
  {
    id: 'lgpl',
    named: new RegExp(`\\bL-?GPL${version}`, 'i'),
    text: /lesser general public licen[cs]e/i,
  },
  {
    id: 'gpl',
    named: new RegExp(`\\b(?:GPL|GNU (?:general )?public licen[cs]e)${version}`, 'i'),
    text: /gnu general public licen[cs]e/i,
  },
  {
    id: 'mpl',
    named: new RegExp(`\\b(?:MPL|mozilla public licen[cs]e)${version}`, 'i'),
    text: /mozilla public licen[cs]e/i,
  },
  { id: 'cc0', named: /\bCC[\s_-]?0\b/i, text: /CC0 1\.0 universal/i },
  {
    id: 'cc',
    named:
      /\b(?:CC|creative[\s-]commons)[\s_-]{0,2}((?:BY|attribution)(?:[\s_-]{1,2}(?:NC|SA|ND|non-?commercial|share-?alike|no-?deriv\w*)){0,3})(?:[\s_-]{1,2}(?:international[\s_-])?(\d(?:\.\d)?))?/i,
    text: /creative commons|attribution[- ]non ?commercial/i,
  },
  {
    id: 'bsd',
    named: /\bBSD(?:[\s_-]{0,2}(\d)[\s_-]{0,2}clause)?/i,
    text: /redistribution and use in source and binary forms/i,
  },
  {
    id: 'llama',
    written: 'Llama',
    named:
      /\bllama[\s_-]{0,2}(\d(?:\.\d)?)?(?:[\s_-]{0,2}community)?(?=[\s_-]{0,2}(?:licen[cs]e|$))/i,
    before: /(?:^\W{0,20}|licen[cs]e\W{1,4}|\bunder\W(?:the\W)?)$/i,
    text: /llama (?:2|3(?:\.\d)?) community licen[cs]e/i,
  },
  {
    id: 'openrail',
    written: 'OpenRAIL',
    named: /\b(?:bigscience|bloom|creativeml)?-?open-?rail/i,
    text: /open ?rail|responsible ai licen[cs]e/i,
  },
  { id: 'gemma', written: 'Gemma licence', named: /\bgemma (?:terms|licen[cs]e)/i },
  {
    id: 'qwen',
    written: 'Qwen licence',
    named: /\b(?:tongyi[\s-]?)?qianwen licen[cs]e|\bqwen (?:research )?licen[cs]e/i,
    text: /tongyi qianwen licen[cs]e/i,
  },
  {
    id: 'chatglm',
    written: 'ChatGLM licence',
    named: /\b(?:chat)?glm\d?(?:-\d+b)? licen[cs]e/i,
    text: /chatglm\d?-\d+b licen[cs]e/i,
  },
  {
    id: 'unlicense',
    written: 'Unlicense',
    named: /\bunlicen[cs]e\b/i,
    text: /this is free and unencumbered software/i,
  },
  { id: 'wtfpl', named: /\bWTFPL\b/i },
  {
    id: 'isc',
    written: 'ISC licence',
    named: /\bISC(?=[\s_-]{0,2}(?:[Ll]icen[cs]e|LICEN[CS]E|$))/,
    text: /permission to use, copy, modify, and\/or distribute/i,
  },
  {
    id: 'mulan',
    written: 'MulanPSL',
    named:
      /\bmulan[\s_-]?psl|\bmulan permissive software licen[cs]e|\u6728\u5170\u5bbd\u677e\u8bb8\u53ef\u8bc1/i,
    text: /mulan permissive software licen[cs]e|\u6728\u5170\u5bbd\u677e\u8bb8\u53ef\u8bc1/i,
  },
  {
    id: 'artistic',
    written: 'Artistic',
    named: new RegExp(`\\bartistic licen[cs]e${version}`, 'i'),
    text: /the artistic licen[cs]e/i,
  },
  {
    id: 'epl',
    named: new RegExp(`\\b(?:EPL|eclipse public licen[cs]e)${version}`, 'i'),
    text: /eclipse public licen[cs]e/i,
  },
  {
    id: 'mit',
    named: /\bMIT(?![^\W_])|\b[Mm]it(?=[ -][Ll]icen[cs]e|\s?(?:\u534f\u8bae|\u8bb8\u53ef))/,
    text: /permission is hereby granted, free of charge/i,
  },
  {
    // As hubs and their templates write it: behind the word for a licence, or as all that is said.
    id: 'mit',
    named: /\b[Mm]it\b(?=\W*$)/,
    before: /(?:licen[cs]e|\u534f\u8bae|\u8bb8\u53ef\u8bc1?)\W{0,6}$|^\W*$/i,
  },
];

/** Other licences by the ids that model hubs give them in front matter. */
const onHubs: ReadonlySet<string> = new Set(
  `gemma cc afl-3.0 artistic-2.0 epl-1.0 epl-2.0 bsl-1.0 eupl-1.1 eupl-1.2 osl-3.0 ms-pl ofl-1.1 zlib 0bsd ncsa postgresql
  odc-by odbl pddl bigscience-bloom-rail-1.0 deepfloyd-if-license cdla-permissive-1.0 cdla-permissive-2.0 cdla-sharing-1.0
  c-uda gfdl ecl-2.0 lppl-1.3c etalab-2.0 apple-ascl apple-amlr intel-research h-research open-mdw grok2-community
  fair-noncommercial-research-license lgpl-lr`.split(/\s+/),
);

/** The id by which a model hub knows a general licence that nothing else here names; null where it is none. */
export function hubLicence(value: string): string | null {
  const id = value.trim().toLowerCase();
  return onHubs.has(id) ? id : null;
}

/** Licences under which code and models are open source. */
const open =
  /^(?:apache|agpl|lgpl|gpl|mpl|cc0|bsd|unlicense|wtfpl|isc|mulan|mit|cc-by-\d|cc-by-sa)/;

/** A licence that a text names, and where. */
export interface NamedLicence {
  readonly licence: string;
  readonly begin: number;
  readonly end: number;
}

function idOf(id: string, [, one, two]: RegExpMatchArray): string {
  if (id === 'cc') return withVersion(['cc', ...ccTerms(one ?? '')].join('-'), two);
  return id === 'bsd' && one !== undefined ? `bsd-${one}` : withVersion(id, one);
}

function withVersion(id: string, number: string | undefined): string {
  return number === undefined ? id : `${id}-${number.includes('.') ? number : `${number}.0`}`;
}

function ccTerms(written: string): readonly string[] {
  const terms = [
    ['nc', /nc|non-comm/i],
    ['sa', /sa|share/i],
    ['nd', /nd|no-?deriv/i],
  ] as const;
  return ['by', ...terms.flatMap(([term, sign]) => (sign.test(written) ? [term] : []))];
}

const each = general.map(({ id, named, before }) => ({
  id,
  before,
  named: new RegExp(named.source, `${named.flags}g`),
}));
const any = new RegExp(general.map(({ named }) => `(?:${named.source})`).join('|'), 'i');

/** The general licences that a text names, in order. */
export function licencesIn(text: string): readonly NamedLicence[] {
  if (!any.test(text)) return [];
  const found = each.flatMap(({ id, named, before }) =>
    [...text.matchAll(named)].flatMap((match): readonly NamedLicence[] => {
      const begin = match.index;
      const end = begin + match[0].length;
      const isOther =
        before !== undefined &&
        !/^[\s_-]{0,2}licen[cs]e/i.test(text.slice(end, end + 12)) &&
        !before.test(text.slice(0, begin));
      return isOther ? [] : [{ licence: idOf(id, match), begin, end }];
    }),
  );
  return found
    .filter(
      ({ begin, end }) =>
        !found.some(
          (one) => one.begin <= begin && end <= one.end && one.end - one.begin > end - begin,
        ),
    )
    .sort((one, other) => one.begin - other.begin);
}

/** The general licence that a value of front matter or a badge names; null where it names none. */
export function licenceNamed(value: string): string | null {
  const [named] = [value, value.toUpperCase()].flatMap(licencesIn);
  return named?.licence ?? null;
}

/**
 * The name of a general licence by its id, as its readers and `licencesIn` know it: `MIT`, `Apache-2.0`,
 * `BSD-3-Clause`, `Llama-2.0 licence`.
 */
export function licenceName(id: string): string {
  const known = general.find((one) => id === one.id || id.startsWith(`${one.id}-`));
  const { written } = known ?? {};
  const name = written === undefined ? id.toUpperCase() : written + id.slice(known?.id.length);
  if (/^BSD-\d$/.test(name)) return `${name}-Clause`;
  return known?.before === undefined ? name : `${name} licence`;
}

/** How long a file is at most that holds no more than the name of a licence. */
const longestName = 120;

/** Whether a file holds no more than a name: it says of nothing that it stands under it. */
function isNameAlone(text: string): boolean {
  const whose = ['partCode', 'partOwn', 'partBase', 'partModel', 'family'] as const;
  return text.length < longestName && !whose.some((words) => says(text, words));
}

/**
 * The general licence whose text or name alone stands at the beginning of a file, or anywhere in one that holds the
 * agreement too; null where there is none.
 */
export function licenceOfText(text: string, isAnywhere = false): string | null {
  const beginning = isAnywhere ? text : text.slice(0, 3000);
  const places = general.flatMap(({ id, text: sign }) => {
    const at = sign === undefined ? -1 : beginning.search(sign);
    return at < 0 ? [] : [{ id, at }];
  });
  places.sort((one, other) => one.at - other.at);
  const [first] = places;
  if (first === undefined) return isNameAlone(text) ? licenceNamed(text.trim()) : null;
  const named = licencesIn(beginning.slice(first.at, first.at + 120).replace(/\s+/g, ' '));
  const own = named.find(({ licence }) => licence.startsWith(first.id));
  return own?.licence ?? first.id;
}

/** Whether two names of licences can mean the same one: one may leave out the version. */
export function isSameLicence(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    long.startsWith(short) && /^(?:-\d.*)?$/.test(short === 'cc' ? '' : long.slice(short.length))
  );
}

/** Whether a general licence is one of open source. */
export function isOpenSource(licence: string): boolean {
  return open.test(licence);
}
