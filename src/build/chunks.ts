import { statSync } from 'node:fs';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** What the bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): {
    readonly isEntry: boolean;
    readonly importers: readonly string[];
  } | null;
}

/** Styles of fewer bytes cost more as a sheet of their own than in the first. */
const smallest = 1200;

/**
 * Puts all that the first question loads into one chunk: every module that the entry imports, at
 * whatever depth, but not those that are imported when they are needed; of these only small styles.
 */
export function firstChunk(id: string, modules: Modules): string | null {
  const runtime = id.includes('rolldown/runtime');
  const isSmallStyle = id.endsWith('.css') && statSync(id).size < smallest;
  return runtime || isSmallStyle || isImportedFromEntry(id, modules, new Set()) ? 'first' : null;
}

/**
 * Small modules that several later parts need, by the chunk that they go into: each chunk costs a
 * request, and a rule in `_headers`, of which Cloudflare Pages reads a hundred.
 */
export const sharedChunks: Readonly<Record<string, RegExp>> = {
  HandOut: /\/ui\/frame\/(?:download|trusted-script|arrival|HandOut|use-open-on-paper)\.tsx?$/,
  ClauseChips:
    /\/ui\/(?:frame\/Unbroken|licence\/(?:use-licence-text|ClauseText|ClauseChips|Passage|ReportFault)|answers\/Contradictions)\.tsx?$/,
  assess:
    /\/(?:rules\/(?:assess|possible|left|doubts|result-sections)|rules\/contract\/obligations|ui\/session\/use-result)\.ts$/,
  told: /\/(?:rules|ui\/words)\/told\.ts$/,
  clauses: /\/src\/licence\/(?:clauses|form|heading)\.ts$/,
};

function isImportedFromEntry(id: string, modules: Modules, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = modules.getModuleInfo(id);
  if (info === null) return false;
  return info.isEntry || info.importers.some((by) => isImportedFromEntry(by, modules, seen));
}

/**
 * Asks the browser to compile what the first question runs while it arrives, on another thread: the
 * page's own would else compile each function in the moment it is first called. Who does not know the
 * comment passes over it. (V8, “explicit compile hints”.)
 */
export function compiledAhead(): Plugin {
  return {
    name: 'compiled-ahead',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.isEntry) {
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
          }
        }
      },
    },
  };
}

/** Makes the first script smaller before the bundler does: by both it is smaller than by either. */
export function smallerFirst(): Plugin {
  return {
    name: 'smaller-first',
    apply: 'build',
    renderChunk: {
      order: 'post',
      async handler(code, { isEntry }) {
        if (!isEntry) return null;
        const { code: smaller = code } = await minify(code, { module: true, ecma: 2020 });
        return { code: smaller, map: null };
      },
    },
  };
}
