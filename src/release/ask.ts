import { agreementsIn } from './checks/agreement.ts';
import { namesInText, signsInProse } from './checks/base.ts';
import { marksIn } from './checks/marking.ts';
import { changesIn } from './checks/modifications.ts';
import { originsIn } from './checks/origin.ts';
import { rankingsIn } from './checks/ranking.ts';
import { sourcesIn } from './checks/source.ts';
import { badgesIn } from './checks/whole.ts';
import { namedIn } from './derivation.ts';
import { mendingIn } from './mending.ts';
import type { Passage } from './passages.ts';
import { limitsIn, statementsIn } from './statements.ts';
import type { TextReading } from './text.ts';
import { titleIn } from './title.ts';
import type { Told } from './told.ts';
import { says } from './wordings.ts';

/** What of a text names the models, in its words, addresses or pictures: all that only asks for them looks there. */
function naming(file: TextReading): TextReading {
  const known = new Map<Passage, boolean>();
  const isNamed = (passage: Passage) => {
    const found = known.get(passage) ?? namesModels(passage);
    known.set(passage, found);
    return found;
  };
  return {
    ...file,
    passages: file.passages.filter(isNamed),
    sentences: file.sentences.filter(({ passage }) => isNamed(passage)),
  };
}

function namesModels(passage: Passage): boolean {
  const { addresses, pictures } = passage;
  return (
    says(passage.text, 'family') ||
    addresses.some(({ address }) => says(address, 'family')) ||
    pictures.some(({ words, address }) => says(`${words} ${address}`, 'family'))
  );
}

/** Asks a text all that the checks ask; which words of it answer is all that is kept of it. */
export function toldBy(file: TextReading): Told {
  const own = naming(file);
  const named = namedIn(own.sentences);
  const said = named.filter(({ bases }) => bases.length > 0);
  const statements = statementsIn(file);
  const title = titleIn(file);
  return {
    title: title === undefined ? null : { text: title.text, line: title.line },
    bases: signsInProse(file, said),
    origins: originsIn(file, said),
    names: namesInText(own),
    sources: sourcesIn(own),
    ...agreementsIn(own),
    ...changesIn(file),
    ...marksIn(own),
    statements,
    limits: limitsIn(file),
    ...badgesIn(file),
    rankings: rankingsIn(file, named),
    mending: mendingIn(file, named, statements),
  };
}
