import { agreementId, licenceName } from './licences.ts';
import { isLicensors, ownerOf } from './models.ts';
import { baseValues, cardsOf, type Release, titlesOf } from './release.ts';
import type { FileReading } from './text.ts';

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
  /** Where the base comes from: its address on a hub. */
  readonly source: string;
  /** How it was made, as far as its configs say. */
  readonly methods: readonly string[];
  /** The names of the general licences that are put on the whole. */
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
  return files.flatMap(baseValues).map(({ value }) => value);
}

function baseOf(release: Release): string {
  const named = namedBases(release);
  const ofLicensor = named.find(isLicensors);
  if (ofLicensor !== undefined) return repository.exec(ofLicensor)?.[0] ?? ofLicensor;
  const derivative = named.find((name) => ownerOf(name) !== null && !/^\.|^models?\//i.test(name));
  if (derivative !== undefined) return derivative.trim();
  const said = release.files.flatMap(({ told }) => told.mending.bases);
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

function cardFacts({ path, frontMatter, told }: FileReading): CardFacts {
  return {
    path,
    frontMatterLines: frontMatter?.lines ?? 0,
    isBroken: frontMatter?.isBroken ?? false,
    properties: [...(frontMatter?.properties ?? [])].map(([key, { line }]) => [key, line] as const),
    titleLine: told.mending.titleLine,
    licenceLines: told.mending.licenceLines,
  };
}

/** What a release tells of itself: its name, its base, how it was made, and where its card can be mended. */
export function factsOf(release: Release): ReleaseFacts {
  const [card] = cardsOf(release);
  const general = release.statements.filter(
    ({ part, licence }) => part === 'whole' && licence !== agreementId,
  );
  const base = baseOf(release);
  return {
    name: nameOf(release),
    base,
    source: base.includes('/') ? `https://huggingface.co/${base}` : '',
    methods: [...new Set(methodsOf(release))],
    licences: [...new Set(general.map(({ licence }) => licenceName(licence)))],
    card: card === undefined ? null : cardFacts(card),
  };
}
