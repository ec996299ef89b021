import { eachOnce, type Outcome, outcome } from '../checks.ts';
import type { Said } from '../derivation.ts';
import { type Value, valuesAt } from '../front-matter.ts';
import { textsAt } from '../json.ts';
import { agreementId } from '../licences.ts';
import { type Place, placeAt, placeIn, placeOf, placeOfFile } from '../lines.ts';
import { type Mention, type ModelName, mentionsIn, ownerOf, type Size } from '../models.ts';
import { type Release, titlesOf } from '../release.ts';
import type { Sentence } from '../sentences.ts';
import type { FileReading, TextReading } from '../text.ts';
import type { Sign } from '../told.ts';
import { spansOf } from '../wordings.ts';

/** The base of a release, as its files tell it. */
export interface Base {
  readonly outcome: Outcome;
  /** Whether the licence may reach the release, so that the other checks can say anything. */
  readonly isOfLicence: boolean;
  readonly sizes: readonly Size[];
  /** Where somebody else's derivative is named as the base. */
  readonly secondHand: readonly Place[];
  readonly places: readonly Place[];
  readonly model: ModelName | null;
}

const vocabularies: ReadonlyMap<unknown, ModelName> = new Map([
  [125696, 'baichuan2'],
  [64000, 'baichuan1'],
]);
const widths: ReadonlyMap<unknown, readonly Size[]> = new Map([
  [4096, ['7b']],
  [5120, ['13b']],
]);
const licensor = 'baichuan-inc';

/** Folders in which people keep models; what stands below them is a path, and no repository of theirs. */
const localFolder =
  /^(?:\.+|models?|data|checkpoints?|ckpts?|outputs?|pre-?trained(?:[-_]models?)?|weights|root|home|mnt|workspace|cache|hub)$/i;

const isSomebodyElse = (owner: string) =>
  owner.toLowerCase() !== licensor && !localFolder.test(owner);

/** A model named as the base by a value in front matter or JSON. */
interface NamedBase {
  readonly name: string;
  readonly place: Place;
  /** What agrees by itself: cards of one name in several folders are a family. */
  readonly group: string;
}

const nameOf = ({ path }: FileReading) => path.slice(path.lastIndexOf('/') + 1);

function namedBases({ files }: Release): readonly NamedBase[] {
  return files.flatMap((file): readonly NamedBase[] => {
    const isAdapter = file.kind === 'adapter';
    const key = isAdapter ? 'base_model_name_or_path' : '_name_or_path';
    const namedBy =
      (group: NamedBase['group']) =>
      ({ value, line }: Value): NamedBase => ({ name: value, place: placeAt(file, line), group });
    return [
      ...valuesAt(file.frontMatter, 'base_model').map(namedBy(`front matter of ${nameOf(file)}`)),
      ...textsAt(file.json, key)
        .filter(({ value }) => value.trim() !== '')
        .map(namedBy(isAdapter ? 'adapter' : 'config')),
    ];
  });
}

function signsOfConfig(file: FileReading): readonly Sign[] {
  const { kind, json } = file;
  if (kind !== 'config' || json === null) return [];
  const model = vocabularies.get(json.get('vocab_size'));
  const isFamily = /baichuan/i.test(
    JSON.stringify([json.get('architectures'), json.get('model_type')]),
  );
  if (model === undefined || (model === 'baichuan1' && !isFamily)) return [];
  const sizes = widths.get(json.get('hidden_size')) ?? [];
  const place = placeAt(file, json.lineOf('vocab_size'));
  return [{ model, sizes, group: 'config', isProse: false, place }];
}

/** Whether a sentence speaks of a model of its own that has a size, one of several then. */
function isOfFamily({ text, passage }: Sentence, names: readonly Mention[]): boolean {
  let rest = text;
  for (const { begin, end } of names)
    rest = rest.slice(0, begin) + ' '.repeat(end - begin) + rest.slice(end);
  return /[\w\p{L}][-_ ]?(?:7|13)b(?![a-z])/iu.test(`${rest} ${passage.heading}`);
}

/** Whether a name is that of a repository of somebody else's: `hiyouga/Baichuan2-7B-Chat-LLaMAfied`. */
function isOfOthers({ text }: Sentence, { begin }: Mention): boolean {
  const [, owner] = /(?:^|[^\w./:-])([\w.-]+)\/$/.exec(text.slice(0, begin)) ?? [];
  return owner !== undefined && isSomebodyElse(owner);
}

/** What the sentences of a text that name a base tell of it. */
export function signsInProse(file: TextReading, said: readonly Said[]): readonly Sign[] {
  const both = ({ bases }: { readonly bases: readonly Mention[] }) =>
    new Set(bases.flatMap(({ sizes }) => sizes)).size > 1;
  const isOne = said.some(both);
  return said.flatMap(({ sentence, bases, names, n }) => {
    const { group } = sentence.passage;
    const isMember = isOne || isOfFamily(sentence, names);
    const own = isMember ? 'family' : group > 0 ? `list ${group}` : `sentence ${n}`;
    const sizes = [...new Set(bases.flatMap((base) => base.sizes))];
    return [...new Set(bases.map(({ model }) => model))].map((model): Sign => {
      const [first] = bases.filter((base) => base.model === model) as [Mention];
      const place = placeOf(file, sentence, first);
      const isSecondHand = bases.every(
        (base) => base.model !== model || isOfOthers(sentence, base),
      );
      return { model, sizes, group: `${file.path} ${own}`, isProse: true, isSecondHand, place };
    });
  });
}

function signsOf(release: Release, named: readonly NamedBase[]): readonly Sign[] {
  const values = named.flatMap(({ name, place, group }) =>
    mentionsIn(name)
      .slice(-1)
      .map(({ model, sizes }): Sign => ({ model, sizes, group, isProse: false, place })),
  );
  return [
    ...values,
    ...release.files.flatMap(signsOfConfig),
    ...release.files.flatMap(({ told }) => told.bases),
  ];
}

/** Whether two places that each name one size name different ones; several in one group are a merge, or a family. */
function sizesDiffer(signs: readonly Sign[]): boolean {
  const groups = new Map<string, Set<Size>>();
  for (const { group, sizes } of signs) {
    const known = groups.get(group) ?? new Set();
    for (const size of sizes) known.add(size);
    groups.set(group, known);
  }
  const single = [...groups.values()]
    .filter(({ size }) => size === 1)
    .flatMap((sizes) => [...sizes]);
  return new Set(single).size > 1;
}

const isNamed = (text: string) => mentionsIn(text).some(({ model }) => model === 'baichuan2');

/** Where the agreement is named as a licence, and so the model that it is of. */
function agreementNames({ statements }: Release): readonly Place[] {
  return statements
    .filter(({ licence }) => licence === agreementId)
    .map(({ place }) => place)
    .filter(({ words }) =>
      spansOf(words, 'agreementName').some(({ begin, end }) =>
        words.slice(begin, end).includes('2'),
      ),
    );
}

/** Where a text names Baichuan2-7B or 13B, a passage each. */
export function namesInText(file: TextReading): readonly Place[] {
  return file.passages.flatMap((passage): readonly Place[] => {
    const name = mentionsIn(passage.text).find(({ model }) => model === 'baichuan2');
    if (name !== undefined) {
      return [placeIn(file, passage, name.begin, passage.text.slice(name.begin, name.end))];
    }
    const link = passage.addresses.find(({ address }) => isNamed(address));
    return link === undefined ? [] : [placeIn(file, passage, link.begin, '')];
  });
}

/** Every place where the name of Baichuan2-7B or 13B stands, however it is meant; where there is none, that of their agreement. */
export function namesIn(release: Release): readonly Place[] {
  const inFiles = release.files.flatMap((file): readonly Place[] => {
    const { names } = file.told;
    return names.length > 0 || !isNamed(file.path) || /\.pdf$/i.test(file.path)
      ? names
      : [placeOfFile(file)];
  });
  const inValues = namedBases(release).filter(({ name }) => isNamed(name));
  const inProperties = release.files.flatMap((file): readonly Place[] =>
    [...(file.frontMatter?.properties ?? [])]
      .filter(([key, { values }]) => key !== 'base_model' && values.some(isNamed))
      .map(([, { line }]) => placeAt(file, line)),
  );
  const inTitles = titlesOf(release).filter(({ text }) => isNamed(text));
  const names = [
    ...[...inTitles, ...inValues].map(({ place }) => place),
    ...inProperties,
    ...inFiles,
  ];
  return names.length > 0 ? names : agreementNames(release);
}

/** Which model a release is made from (1.baichuan2-model, 1.derivative), by what its files say. */
export function baseOf(release: Release): Base {
  const named = namedBases(release);
  const signs = signsOf(release, named);
  const ofModel = (model: ModelName, isProse?: boolean) =>
    signs.filter(
      (sign) => sign.model === model && (isProse === undefined || sign.isProse === isProse),
    );
  const [twos, ones] = [ofModel('baichuan2'), ofModel('baichuan1')];
  const nothing = { sizes: [], secondHand: [], places: [], model: null };
  if (signs.length === 0) {
    const names = namesIn(release);
    return names.length > 0
      ? { ...nothing, outcome: outcome('look', names, 'only-a-name'), isOfLicence: true }
      : { ...nothing, outcome: outcome('unknown', [], 'no-sign'), isOfLicence: false };
  }
  const isFirst =
    ofModel('baichuan2', false).length === 0 && ofModel('baichuan1', false).length > 0;
  if (twos.length === 0 || isFirst) {
    const places = placesOf([...ones, ...twos]);
    return {
      ...{ ...nothing, places, model: 'baichuan1' },
      ...{ outcome: outcome('conflict', places, 'baichuan1'), isOfLicence: false },
    };
  }
  const secondHand = secondHandOf(named, twos);
  const sizes = (['7b', '13b'] as const).filter((size) =>
    twos.some((sign) => sign.sizes.includes(size)),
  );
  const found = {
    sizes,
    secondHand,
    places: placesOf(twos),
    model: 'baichuan2' as const,
    isOfLicence: true,
  };
  if (modelsDiffer(ones, twos)) {
    return {
      ...found,
      outcome: outcome('conflict', placesOf([...twos, ...ones]), 'models-differ'),
    };
  }
  if (sizesDiffer(twos)) {
    return { ...found, outcome: outcome('conflict', placesOf(twos), 'sizes-differ') };
  }
  const notes = secondHand.length > 0 ? (['second-hand'] as const) : [];
  return { ...found, outcome: outcome('found', placesOf(twos), ...notes) };
}

/** Whether a place that names only a model of before stands against those that name one of the licence. */
function modelsDiffer(ones: readonly Sign[], twos: readonly Sign[]): boolean {
  if (ones.some(({ isProse }) => !isProse)) return true;
  const groups = new Set(twos.map(({ group }) => group));
  const alone = ones.filter(({ group }) => !groups.has(group));
  if (alone.length === 0) return false;
  const isTold = twos.some(({ isProse }) => isProse);
  return !isTold || (alone.length === ones.length && twos.every(({ isProse }) => isProse));
}

function secondHandOf(named: readonly NamedBase[], twos: readonly Sign[]): readonly Place[] {
  const others = named.filter(({ name }) => {
    const owner = ownerOf(name);
    return owner !== null && isSomebodyElse(owner);
  });
  if (others.length > 0) return others.map(({ place }) => place);
  const isNamedByOwner = named.some(({ name }) => ownerOf(name)?.toLowerCase() === licensor);
  const told = twos.filter(({ isSecondHand }) => isSecondHand === true);
  if (told.length > 0 && !isNamedByOwner) return told.map(({ place }) => place);
  const isKnownByVocabulary = twos.every(({ group }) => group === 'config');
  return isKnownByVocabulary
    ? named
        .filter(({ name, group }) => group === 'config' && !/baichuan/i.test(name))
        .map(({ place }) => place)
    : [];
}

const placesOf = (signs: readonly Sign[]): readonly Place[] =>
  eachOnce(signs.map(({ place }) => place));
