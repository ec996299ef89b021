import type { Plugin, Rolldown } from 'vite';
import { oneScript } from './one-script.ts';

const name = 'virtual:release-worker';
const source = 'src/release-worker.ts';

let bundled: Promise<Rolldown.OutputChunk> | null = null;

/** The worker that reads a release, in one piece: its own policy lets it load nothing. */
function bundleReleaseWorker(target: readonly string[]): Promise<Rolldown.OutputChunk> {
  bundled ??= oneScript(source, target);
  return bundled;
}

/** The modules that the worker which reads a release is made of. */
export async function releaseWorkerModules(target: readonly string[]): Promise<readonly string[]> {
  return (await bundleReleaseWorker(target)).moduleIds;
}

/**
 * Makes the module `virtual:release-worker` of the address of that worker, whose file has a name that
 * follows from what it holds, as every part of the page has. The single file has no worker, nor has
 * what is rendered ahead.
 */
export function releaseWorker(target: readonly string[]): Plugin {
  let kind: 'built' | 'served' | 'none' = 'none';
  return {
    name: 'release-worker',
    configResolved({ command, mode, build: { ssr } }) {
      if (mode === 'single-file' || mode === 'test' || ssr !== false) kind = 'none';
      else kind = command === 'build' ? 'built' : 'served';
    },
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      if (kind !== 'built') return `export default '${kind === 'served' ? `/${source}` : ''}';`;
      const { code } = await bundleReleaseWorker(target);
      const file = this.emitFile({ type: 'asset', name: 'release-worker.js', source: code });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}
