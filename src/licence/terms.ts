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

/** Where the characters of a term are another word: what then stands before or behind them. */
const elsewhere: Readonly<
  Partial<
    Record<Term, { readonly before?: readonly string[]; readonly behind?: readonly string[] }>
  >
> = {
  许可: {
    before: ['再', '被', '商用', '开源', '书面', '进行', '法律法规'],
    behind: ['人', '协议', '限制', '条件'],
  },
  模型: { before: ['其他'], behind: ['性能', '说明'] },
  数据: { before: ['合成', '中间'], behind: ['集', '安全'] },
  个人信息: { behind: ['保护法'] },
  训练: { before: ['预'], behind: ['数据', '其他'] },
};

const possessive = { clause: '1.you', term: '您', form: '您的' } as const;

const forms = [possessive, ...terms.map((entry) => ({ ...entry, form: entry.term }))].sort(
  (a, b) => b.form.length - a.form.length,
);

/** A place in a text where a defined term stands, and the clause that defines it. */
export interface TermPlace {
  readonly start: number;
  readonly end: number;
  readonly clause: ClauseId;
}

function termAt(text: string, start: number): TermPlace | undefined {
  const found = forms.find(({ term, form }) => {
    const { before = [], behind = [] } = elsewhere[term] ?? {};
    return (
      text.startsWith(form, start) &&
      !before.some((word) => text.endsWith(word, start)) &&
      !behind.some((word) => text.startsWith(word, start + form.length))
    );
  });
  return found && { start, end: start + found.form.length, clause: found.clause };
}

/**
 * Takes Chinese words of the licence and gives the places, in order and without overlap, where a
 * term of section 一 is used in its defined sense: the longest term wins, and the same characters
 * inside a word that means something else are passed over. Terms defined by the clause `own`, from
 * which the words are taken, are left out.
 */
export function definedTermsIn(text: string, own?: ClauseId): readonly TermPlace[] {
  const places: TermPlace[] = [];
  for (let start = 0; start < text.length; ) {
    const place = termAt(text, start);
    if (place !== undefined && place.clause !== own) places.push(place);
    start = place?.end ?? start + 1;
  }
  return places;
}
