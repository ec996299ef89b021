import type { Span } from './wordings.ts';
import {
  and,
  family,
  generation,
  modelWord,
  ofSize,
  parametersWord,
  says,
  spansOf,
} from './wordings.ts';

/** A model of the licence by its size, or one before it, which has a licence of its own. */
export type ModelName = 'baichuan2' | 'baichuan1';
export type Size = '7b' | '13b';

/** A name of a model in a text: which model, which sizes (none where it says none), and where. */
export interface Mention extends Span {
  readonly model: ModelName;
  readonly sizes: readonly Size[];
}

const gap = '[\\s_-]{0,2}';
const size = `(?:7|13)${gap}b(?![a-z])`;
const edition = `(?:${gap}(?:base|chat|4bits?|v\\d)(?![a-z]))*`;
const more = `(?:\\s{0,2}(?:/|\u3001|,|\uff0c|&|${and})\\s{0,2}${size})*`;
const number = `${generation}(?![\\d]|\\.\\d)`;
const model = `\\s?${modelWord}?\\s?`;
/** The size behind the name in words: in brackets, behind a dash or after “of”. */
const beside = `${model}[(\uff08]\\s?${size}${more}\\s?${parametersWord}?[)\uff09]|\\s[-\u2013]\\s${size}|${model}${ofSize}\\s?${size}`;
const second = `${family}${gap}${number}(?!${gap}(?:53b|192k|turbo|npc))(?:${gap}${size}${more}|${beside})?${edition}`;
const first = `${family}${gap}(?:1${gap})?${size}${more}${edition}`;
const names = new RegExp(`(${second})|${first}`, 'gi');

function sizesIn(text: string): readonly Size[] {
  const has7 = /7[\s_-]{0,2}b/i.test(text);
  if (/13[\s_-]{0,2}b/i.test(text)) return has7 ? ['7b', '13b'] : ['13b'];
  return has7 ? ['7b'] : [];
}

const nobody: readonly Mention[] = [];

/** Every name of Baichuan2-7B or 13B in a text, and of the models before; the agreement's own name is none. */
export function mentionsIn(text: string): readonly Mention[] {
  if (!says(text, 'family')) return nobody;
  const agreements = spansOf(text, 'agreementName');
  const mentions: Mention[] = [];
  names.lastIndex = 0;
  for (let found = names.exec(text); found !== null; found = names.exec(text)) {
    const [name, two] = found;
    const begin = found.index;
    if (agreements.some((span) => span.begin <= begin && begin < span.end)) continue;
    const model = two === undefined ? 'baichuan1' : 'baichuan2';
    mentions.push({ model, sizes: sizesIn(name), begin, end: begin + name.length });
  }
  return mentions;
}

/** Whether an address is the licensor's own page of a Baichuan2 model or of its code, whatever it leads to below it. */
export function isLicensors(address: string): boolean {
  return /(?:^|[/\s"'`(=:])baichuan-inc\/baichuan-?2(?![\d]|-(?:53b|turbo))/i.test(address);
}

/** Whether an address leads to the text of a licence, and so says nothing of a model. */
export function isOfLicence(address: string): boolean {
  return /licen[cs]e|\.pdf\b|%E8%AE%B8%E5%8F%AF/i.test(address);
}

/** Whether an address leads to the Apache licence of the licensor's code. */
export function isLicensorsApache(address: string): boolean {
  return /baichuan-inc\/baichuan2\/(?:(?:blob|raw|tree)\/)?\w+\/licen[cs]e\b/i.test(address);
}

/** Whether the name of a model is somebody's repository on a hub, and whose. */
export function ownerOf(name: string): string | null {
  const [, owner] =
    /^(?:https?:\/\/[^/]+\/(?:models\/)?)?([\w.-]+)\/[\w.-]+\/?$/.exec(name.trim()) ?? [];
  return owner === undefined || /^\.+$/.test(owner) ? null : owner;
}
