import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { filesIn, pagesIn } from './files.ts';
import { FileHeaders } from './headers.ts';
import { finalPages } from './pages.ts';
import { withPolicy } from './policy.ts';
import { writeWorker } from './worker.ts';

/**
 * What happens after Vite has written its chunks, in this order, for each step rests on the one
 * before: the final pages, the policy in each with the hashes of what it holds, the service worker
 * with the hashes of all files, the header files. In `vite preview`, sends those headers.
 */
export function pipeline(target: readonly string[]): Plugin {
  let folder = 'dist';
  return {
    name: 'pipeline',
    configResolved(config) {
      folder = config.build.outDir;
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/^\/(?:en|zh-CN)\/(?=$|\?)/, '/');
        next();
      });
    },
    async configurePreviewServer(server) {
      const headers = new FileHeaders([...(await pagesIn(folder)).values()]);
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://host');
        for (const [name, value] of Object.entries(headers.of(pathname))) {
          response.setHeader(name, value);
        }
        next();
      });
    },
    async closeBundle() {
      await finish(folder, finalPages(await readFile(join(folder, 'index.html'), 'utf8')), target);
    },
  };
}

/** Makes a build in `folder` whole: writes its final pages with their policy, its worker and its header files. */
async function finish(
  folder: string,
  pages: ReadonlyMap<string, string>,
  target: readonly string[],
): Promise<void> {
  for (const [path, page] of pages) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), withPolicy(page));
  }
  await writeWorker(folder, target);
  const headers = new FileHeaders([...pages.values()]);
  const files = headers.files(await filesIn(folder));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
