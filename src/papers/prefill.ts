import type { AnswersWithEffect } from '../rules/logic/state.ts';
import type { Translate } from '../rules/translate.ts';
import { type Draft, fields } from './fields.ts';

const modelBoxes: Readonly<Partial<Record<string, number>>> = {
  'baichuan2-7b': 0,
  'baichuan2-13b': 1,
  both: 2,
};

/**
 * What the answers say of the fields that hold the same in every language: the model and the relation
 * to the base model. Nothing is guessed: what is not answered stays empty.
 */
export function prefill({ model, adaptation = [] }: AnswersWithEffect): Draft {
  const box = modelBoxes[model ?? ''];
  const tunes = adaptation.length === 1 && adaptation[0] === 'fine-tune';
  return {
    ...(box === undefined ? {} : { model: fields.model.options[box] ?? '' }),
    ...(tunes ? { relation: 'finetune' } : {}),
  };
}

/**
 * What the answers say of the derivative work, in the words of `t`, which are those of the language
 * that a paper is written in: the applicant's own first, then the model if others derived it. What is
 * no derivative work stays out, as another model that is not meant to perform alike (1.derivative).
 * Where a part that is not commercial stands apart, the work may be of that part, and is asked for.
 */
export function prefillWords(
  { model, adaptation = [], similarPerformance, separable }: AnswersWithEffect,
  t: Translate,
): Draft {
  const works = adaptation.filter(
    (option) => option !== 'unsure' && (option !== 'distil' || similarPerformance !== 'no'),
  );
  const made = model === 'derivative-by-others' ? ['derivative-by-others'] : [];
  const own = works.length > 1 ? works.filter((option) => option !== 'none') : works;
  const known =
    separable === 'yes' && works.some((option) => option !== 'none') ? ['separable'] : own;
  const work = [...known, ...made].map((id) => t(`papersApplication:derivativeWork.${id}`));
  return work.length === 0 ? {} : { 'derivative-work': work.join(t('papersApplication:and')) };
}
