import { agreementsIn } from './checks/agreement.ts';
import { namesInText, signsInProse } from './checks/base.ts';
import { marksIn } from './checks/marking.ts';
import { changesIn } from './checks/modifications.ts';
import { originsIn } from './checks/origin.ts';
import { rankingsIn } from './checks/ranking.ts';
import { sourcesIn } from './checks/source.ts';
import { badgesIn } from './checks/whole.ts';
import { saidIn } from './derivation.ts';
import { limitsIn, statementsIn } from './statements.ts';
import type { TextReading } from './text.ts';
import type { Told } from './told.ts';

/** Asks a text all that the checks ask; which words of it answer is all that is kept of it. */
export function toldBy(file: TextReading): Told {
  const said = saidIn(file.sentences);
  const title = file.passages.find(({ kind, level }) => kind === 'heading' && level === 1);
  return {
    title: title === undefined ? null : { text: title.text, line: title.line },
    bases: signsInProse(file, said),
    origins: originsIn(file, said),
    names: namesInText(file),
    sources: sourcesIn(file),
    ...agreementsIn(file),
    ...changesIn(file),
    ...marksIn(file),
    statements: statementsIn(file),
    limits: limitsIn(file),
    ...badgesIn(file),
    rankings: rankingsIn(file),
  };
}
