import { agreementId } from './licences.ts';
import { isLicensors, mentionsIn, ownerOf } from './models.ts';
import type { FileReading } from './reading.ts';
import { cardsOf, type Release, titlesOf } from './release.ts';
import { says } from './wordings.ts';

/** A card as far as mending it needs; lines are counted from 1. */
export interface CardFacts {
  readonly path: string;
  /** How many lines the front matter takes, its fences included; 0 where there is none. */
  readonly frontMatterLines: number;
  readonly isBroken: boolean;
  /** The line of each property of the front matter. */
  readonly properties: readonly (readonly [key: string, line: number])[];
  /** The last line of the title; null where there is none. */
  readonly titleLine: number | null;
  /** Lines that stand by themselves and put a general licence on the whole. */
  readonly licenceLines: readonly number[];
}

/** What a release tells of itself, for the papers that it lacks; empty where it tells nothing. */
export interface ReleaseFacts {
  readonly name: string;
  /** The base, as a model hub names it where that is known. */
  readonly base: string;
  /** How it was made, as far as its configs say. */
  readonly methods: readonly string[];
  /** The general licences that are put on the whole. */
  readonly licences: readonly string[];
  readonly card: CardFacts | null;
}

/** The longest name that is taken over. */
const longestName = 120;

const repository = /baichuan-inc\/baichuan-?2[\w.-]*\w/i;

function nameOf(release: Release): string {
  const names = titlesOf(release).map(({ text }) => text.trim());
  return names.reverse().find((name) => name !== '' && name.length <= longestName) ?? '';
}

/** The values that name a base in front matter and JSON. */
function namedBases({ files }: Release): readonly string[] {
  return files.flatMap(({ frontMatter, json }) =>
    [
      ...(frontMatter?.properties.get('base_model')?.values ?? []),
      json?.get('base_model_name_or_path'),
      json?.get('_name_or_path'),
    ].filter((value) => typeof value === 'string'),
  );
}

/** The name of a model in a text as a hub has it: `Baichuan2-13B-Chat`. */
function hubName(text: string): string {
  const [name = '', size = '', edition = ''] =
    /2[\s_-]{0,2}(7|13)[\s_-]{0,2}b(?:[\s_-]{0,2}(base|chat)(?![a-z]))?/i.exec(text) ?? [];
  if (name === '') return '';
  if (edition === '') return `Baichuan2-${size}B`;
  const written = edition.charAt(0).toUpperCase() + edition.slice(1).toLowerCase();
  return `baichuan-inc/Baichuan2-${size}B-${written}`;
}

function baseOf(release: Release): string {
  const named = namedBases(release);
  const ofLicensor = named.find(isLicensors);
  if (ofLicensor !== undefined) return repository.exec(ofLicensor)?.[0] ?? ofLicensor;
  const derivative = named.find((name) => ownerOf(name) !== null && !/^\.|^models?\//i.test(name));
  if (derivative !== undefined) return derivative.trim();
  const said = release.files.flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) =>
      mentionsIn(text)
        .filter(({ model, sizes }) => model === 'baichuan2' && sizes.length === 1)
        .map(({ begin, end }) => hubName(text.slice(begin, end))),
    ),
  );
  return said.find((name) => name.includes('/')) ?? said.find((name) => name !== '') ?? '';
}

function methodsOf({ files }: Release): readonly string[] {
  return files.flatMap(({ kind, json }): readonly string[] => {
    if (kind === 'adapter' && json !== null) {
      const rank = json.get('r');
      return [
        `${json.get('peft_type') ?? 'LoRA'}${typeof rank === 'number' ? `, r = ${rank}` : ''}`,
      ];
    }
    const { quant_method: method, bits } = (json?.get('quantization_config') ?? {}) as {
      readonly quant_method?: unknown;
      readonly bits?: unknown;
    };
    if (typeof method !== 'string') return [];
    return [`${method.toUpperCase()}${typeof bits === 'number' ? `, ${bits} bit` : ''}`];
  });
}

const item = /^\s*(?:[-*+]|\d+[.)])\s/;

/** Whether a line of a card says one thing alone, and not of Baichuan2, so that nothing is lost with it. */
function standsAlone({ sentences, lines }: FileReading, line: number): boolean {
  const own = lines?.lines[line - 1] ?? '';
  const said = sentences.filter(
    ({ passage }) => passage.line <= line && line <= passage.lastLine && passage.kind !== 'row',
  );
  const [sentence] = said;
  if (said.length !== 1 || sentence === undefined) return false;
  const { line: first, lastLine } = sentence.passage;
  return (first === lastLine || item.test(own)) && !says(sentence.text, 'family');
}

function cardFacts(release: Release, card: FileReading): CardFacts {
  const { path, frontMatter, passages } = card;
  const title = passages.find(({ kind, level }) => kind === 'heading' && level === 1);
  const said = release.statements.filter(
    ({ source, part, licence, place }) =>
      source === 'prose' && part === 'whole' && licence !== agreementId && place.file === path,
  );
  const at = said.flatMap(({ place }) => place.line ?? []);
  return {
    path,
    frontMatterLines: frontMatter?.lines ?? 0,
    isBroken: frontMatter?.isBroken ?? false,
    properties: [...(frontMatter?.properties ?? [])].map(([key, { line }]) => [key, line] as const),
    titleLine: title?.lastLine ?? null,
    licenceLines: [...new Set(at)].filter((line) => standsAlone(card, line)),
  };
}

/** What a release tells of itself: its name, its base, how it was made, and where its card can be mended. */
export function factsOf(release: Release): ReleaseFacts {
  const [card] = cardsOf(release);
  const general = release.statements.filter(
    ({ part, licence }) => part === 'whole' && licence !== agreementId,
  );
  return {
    name: nameOf(release),
    base: baseOf(release),
    methods: [...new Set(methodsOf(release))],
    licences: [...new Set(general.map(({ licence }) => licence))],
    card: card === undefined ? null : cardFacts(release, card),
  };
}
