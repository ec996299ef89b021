import { type Outcome, outcome } from '../checks.ts';
import { baseName } from '../files.ts';
import { placeOfFile } from '../lines.ts';
import { type Release, titlesOf } from '../release.ts';
import { says } from '../wordings.ts';

/** Whether a name holds the licensor's, but for the marking itself. */
function holdsBrand(name: string): boolean {
  return says(name.replace(/baichuan\s+inside/gi, ''), 'family');
}

/** Whether a name of the release holds the licensor's brand (3.2): its title, folder, or files of weights. */
export function brandIn(release: Release): Outcome {
  const titles = titlesOf(release).filter(({ text }) => holdsBrand(text));
  const weights = release.files.filter(
    ({ kind, path }) => kind === 'weights' && holdsBrand(baseName(path)),
  );
  const places = [...titles.map(({ place }) => place), ...weights.map(placeOfFile)];
  return places.length > 0 ? outcome('look', places, 'in-a-name') : outcome('clear');
}
