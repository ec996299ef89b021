import { type FoundPlace, type Outcome, outcome } from '../checks.ts';
import { agreementId, isSameLicence } from '../licences.ts';
import { type Place, placeAt } from '../lines.ts';
import type { Picture } from '../passages.ts';
import { type Release, titlesOf } from '../release.ts';
import { isLicenceBadge } from '../statements.ts';
import type { FileReading, TextReading } from '../text.ts';
import type { Statement, Told } from '../told.ts';
import { says } from '../wordings.ts';

/** A place with the licence that it names, and for what. */
export function placeNaming({ place, part, licence }: Statement): FoundPlace {
  return { ...place, part, licence };
}

const isGeneral = ({ licence }: Statement) => licence !== agreementId;
const isLimited = ({ part }: Statement) => part === 'code' || part === 'own';

/** Whether a general licence is put on the whole of a release (2.0, 2.5), or limited to what is the maker's own. */
export function wholeIn(release: Release): Outcome {
  const general = release.statements.filter(isGeneral);
  const limits = release.files.flatMap(({ told }) => told.limits);
  const limited = general.filter(isLimited);
  const isCovered = ({ licence, isOfAll }: Statement) =>
    !isOfAll && (limits.length > 0 || limited.some((one) => isSameLicence(one.licence, licence)));
  const unlimited = general.filter((one) => !isLimited(one) && !isCovered(one));
  const badges = badgesLeadingAstray(release);
  if (unlimited.length > 0 || badges.length > 0) {
    const notes = [...new Set(badges.map(({ note }) => note))];
    const places = badges.map(({ place }) => place);
    return outcome('conflict', [...unlimited.map(placeNaming), ...places], ...notes);
  }
  if (general.length > 0) {
    return outcome('look', [...general.map(placeNaming), ...limits], 'limited');
  }
  const agreed = release.statements.filter((one) => !isGeneral(one));
  return agreed.length > 0 ? outcome('found', agreed.map(placeNaming)) : outcome('clear');
}

interface Astray {
  readonly note: 'badge-leads-nowhere' | 'badge-of-another';
  readonly place: Place;
}

/** Badges of a licence that point to a file that is not there, or to somebody else's project. */
function badgesLeadingAstray(release: Release): readonly Astray[] {
  const names = titlesOf(release)
    .filter(({ file }) => file !== null)
    .map(({ text }) => lettersOf(text));
  return release.files.flatMap((file) =>
    file.told.badges.flatMap(({ picture, place }): readonly Astray[] => {
      if (leadsNowhere(picture, file, release)) return [{ note: 'badge-leads-nowhere', place }];
      return isOfAnother(picture, names, release) ? [{ note: 'badge-of-another', place }] : [];
    }),
  );
}

/** The badges of licences in a text, and what of its code may name a repository. */
export function badgesIn(file: TextReading): Pick<Told, 'badges' | 'code'> {
  return {
    badges: file.passages.flatMap(({ pictures }) =>
      pictures
        .filter(isLicenceBadge)
        .map((picture) => ({ picture, place: placeAt(file, picture.line) })),
    ),
    code: file.passages
      .filter(({ kind, text }) => kind === 'code' && text.includes('/'))
      .map(({ text }) => text.toLowerCase()),
  };
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z\d]+/g, '');

function leadsNowhere({ target }: Picture, file: FileReading, release: Release): boolean {
  if (target === null || target === '' || /^(?:[a-z][\w+.-]*:|\/\/|#)/i.test(target)) return false;
  const folder = file.path.split('/').slice(0, -1);
  const path = resolved(target.startsWith('/') ? [] : folder, target);
  return !release.files.some((one) => one.path === path || one.path.startsWith(`${path}/`));
}

/** The path that a relative address leads to, from a folder. */
export function resolved(folder: readonly string[], address: string): string {
  const path = [...folder];
  for (const part of address.replace(/[?#].*$/, '').split('/')) {
    if (part === '..') path.pop();
    else if (part !== '' && part !== '.') path.push(part);
  }
  return path.join('/');
}

const page =
  /(?:github\.com|huggingface\.co|hf\.co|modelscope\.cn(?:\/models)?|gitee\.com)\/([\w.-]+)\/([\w.-]+)/i;
const shield = /\/github\/license\/([\w.-]+)\/([\w.-]+)/i;

/** Whether a badge leads to, or shows the licence of, a project that has another name than the release. */
function isOfAnother(
  { address, target }: Picture,
  names: readonly string[],
  release: Release,
): boolean {
  const known = names.filter((text) => text.length >= 3);
  const projects = [page.exec(target ?? ''), shield.exec(address)].flatMap((found) =>
    found === null || /baichuan-inc/i.test(found[0]) ? [] : [found],
  );
  return projects.some(([, owner = '', repository = '']) => {
    const name = repository.replace(/\.(?:git|svg)$/i, '');
    const own = lettersOf(name);
    if (own === '') return false;
    if (known.length === 0) return says(name, 'otherModels');
    if (known.some((text) => text.includes(own) || own.includes(text))) return false;
    const cloned = `${owner}/${name}`.toLowerCase();
    return !release.files.some(({ told }) => told.code.some((text) => text.includes(cloned)));
  });
}
