/** How many characters a code has, version 1 first. They stand apart from the versions, which the first question does not wait for. */
export const codeLengths = [15, 16] as const;

/** A code of a version that is known, with what breaks and escapes leave within, or one of a later version. */
const code = new RegExp(
  `^(${codeLengths
    .map((length, n) => `${n + 1}(?:[\\s=]*[a-z\\d]){${length - 1}}`)
    .join('|')}|[${codeLengths.length + 1}-9][a-z\\d]{7,59})(?![a-z\\d])`,
);

/** The sign `=`, as mail programs write it, before a code of a version that is known. */
const equalsSign = new RegExp(`^3D(?=[1-${codeLengths.length}])`);

/** Undoes percent-encoding, each sequence that is whole by itself. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
    }
  });
}

/**
 * A fragment as it was before programs for chat and mail passed it on: percent-encoding undone (the
 * browser's own and up to two more), full-width forms as plain ones, without what cannot be seen and
 * without backslashes.
 */
export function tidied(fragment: string): string {
  const text = decoded(decoded(decoded(fragment))).normalize('NFKC');
  return text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\\]/gu, (character) =>
    /\s/.test(character) ? ' ' : '',
  );
}

/**
 * The code of a share link within a fragment that was `tidied`; null where the fragment is no share
 * link. Of every text one code is taken and no other is tried, so that cleaning lets no more random
 * texts pass than the check value does. What has not the form of a code is given as it stands, to be
 * refused.
 */
export function codeIn(fragment: string): string | null {
  const [, written] = /[?&;]a=(.*)/is.exec(fragment) ?? [];
  if (written === undefined) return null;
  const plain = written.trim().replace(equalsSign, '').toLowerCase();
  return code.exec(plain)?.[1]?.replace(/[\s=]/g, '') ?? written;
}
