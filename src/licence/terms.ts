import type { ClauseId } from './clauses.ts';

/** The 13 terms that section 一 defines, in its order, each with the clause that defines it. */
export const terms = [
  { clause: '1.licence', term: '许可' },
  { clause: '1.model', term: '模型' },
  { clause: '1.baichuan2-model', term: 'Baichuan2 模型' },
  { clause: '1.data', term: '数据' },
  { clause: '1.personal-information', term: '个人信息' },
  { clause: '1.output', term: '输出' },
  { clause: '1.training', term: '训练' },
  { clause: '1.derivative', term: '模型衍生品' },
  { clause: '1.distribution', term: '分发' },
  { clause: '1.licensor', term: '许可方' },
  { clause: '1.you', term: '您' },
  { clause: '1.third-party', term: '第三方' },
  { clause: '1.commercial-use', term: '商业用途' },
] as const satisfies readonly { readonly clause: ClauseId; readonly term: string }[];

type Term = (typeof terms)[number]['term'];

const whereMeant: Readonly<Partial<Record<Term, string>>> = {
  许可: '(?<!再|被|商用|开源|书面|进行|法律法规)许可(?!人|协议|限制|条件)',
  模型: '(?<!其他)模型(?!性能|说明)',
  数据: '(?<!合成|中间)数据(?!集|安全)',
  个人信息: '个人信息(?!保护法)',
  训练: '(?<!预)训练(?!数据|其他)',
  您: '您的?',
};

const longestFirst = [...terms].sort((a, b) => b.term.length - a.term.length);

const anyTerm = new RegExp(
  longestFirst.map(({ term }) => `(${whereMeant[term] ?? term})`).join('|'),
  'g',
);

/** A place in a text where a defined term stands, and the clause that defines it. */
export interface TermPlace {
  readonly start: number;
  readonly end: number;
  readonly clause: ClauseId;
}

/**
 * Takes Chinese words of the licence and gives the places, in order and without overlap, where a
 * term of section 一 is used in its defined sense: the longest term wins, and the same characters
 * inside a word that means something else are passed over. Terms defined by the clause `own`, from
 * which the words are taken, are left out.
 */
export function definedTermsIn(text: string, own?: ClauseId): readonly TermPlace[] {
  return [...text.matchAll(anyTerm)].flatMap((match) => {
    const found = longestFirst[match.slice(1).findIndex((group) => group !== undefined)];
    if (found === undefined || found.clause === own) return [];
    return [{ start: match.index, end: match.index + match[0].length, clause: found.clause }];
  });
}
