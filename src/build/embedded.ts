import { readFile } from 'node:fs/promises';

/** A library whose code stands within a file of another one, which bundled it before it came here. */
export interface Embedded {
  readonly name: string;
  readonly version: string;
  /** Its SPDX expression, and the file beside this one that holds its licence. */
  readonly licence: string;
  readonly file: string;
  /** What its code is known by. */
  readonly trace: string;
}

/**
 * What is known to be embedded, by the library that holds it. The code itself names the versions of
 * the runtime and of stream-browserify; the others are inferred from what was released before it.
 */
const known: Readonly<Record<string, readonly Embedded[]>> = {
  docx: [
    {
      name: '@oxc-project/runtime',
      version: '0.155.0',
      licence: 'MIT',
      file: 'oxc-runtime.txt',
      trace: '// \\0@oxc-project+runtime@0.155.0/',
    },
    {
      name: 'events',
      version: '3.3.0',
      licence: 'MIT',
      file: 'events.txt',
      trace: 'function eventTargetAgnosticAddListener(',
    },
    {
      name: 'fflate',
      version: '0.8.3',
      licence: 'MIT',
      file: 'fflate.txt',
      trace: '// node_modules/fflate/',
    },
    {
      name: 'nanoid',
      version: '6.0.2',
      licence: 'MIT',
      file: 'nanoid.txt',
      trace: '57X6y3wQZNzYjJB2L_10pxbackgroundhimselfUTF-8DEMOGRAPHICSVqvt4KW9',
    },
    {
      name: 'stream-browserify',
      version: '3.0.0',
      licence: 'MIT',
      file: 'stream-browserify.txt',
      trace: "Adapted from stream-browserify 3.0.0's",
    },
  ],
};

/** Where bundlers say that what follows comes from another package; their own helpers aside. */
const origin =
  /^\s*\/\/ (?:#region )?(?:\S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\/|\\0(@?[^/\s@]+)@[^/\s]+\/)/gm;

/** The packages that a bundled file says it holds. */
function namedIn(source: string): readonly string[] {
  return [...source.matchAll(origin)].map(
    ([, inFolder, virtual = '']) => inFolder ?? virtual.replace('+', '/'),
  );
}

/**
 * The libraries within the files of another one. Throws where a file says that it holds one which is
 * not known, or no longer holds one that is.
 */
export function embeddedIn(
  library: string,
  sources: readonly string[],
  all: Readonly<Record<string, readonly Embedded[]>> = known,
): readonly Embedded[] {
  const embedded = all[library] ?? [];
  const names = embedded.map(({ name }) => name);
  for (const name of sources.flatMap(namedIn)) {
    if (!names.includes(name))
      throw new Error(`${library} holds ${name}, whose licence is not told.`);
  }
  for (const { name, version, trace } of embedded) {
    if (sources.some((source) => source.includes(trace))) continue;
    throw new Error(`${library} does not hold ${name} ${version}, whose licence is told.`);
  }
  return embedded;
}

/** The text of the licence of an embedded library. */
export function embeddedLicence({ file }: Embedded): Promise<string> {
  return readFile(new URL(`embedded/${file}`, import.meta.url), 'utf8');
}
