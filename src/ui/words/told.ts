import { type ToldKey, told } from '../../rules/told.ts';
import type { Translate } from '../../rules/translate.ts';
import { useResult } from '../session/use-result.ts';
import { useWords } from './speech.ts';

/** Tells a text as far as it concerns people with the answers of the result on the screen. */
export function useTold(): (key: ToldKey) => string {
  const { t } = useWords();
  const { answers } = useResult();
  // A test holds that each part has its words.
  return (key) => told(t as Translate, key, answers);
}
