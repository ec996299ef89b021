import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { type Language, languages } from '../i18n/language.ts';
import { pageBudget } from './budget.ts';
import { filesIn } from './files.ts';
import { belowFloor } from './floor.ts';
import { beyondHosts, filesForHosts, headersOf } from './headers.ts';
import { librariesOf, licencesFile, licencesText } from './licences.ts';
import { namedFiles } from './named-files.ts';
import { finalPages } from './pages.ts';
import { withPolicy } from './policy.ts';
import { inPage, rendering } from './prerender.ts';
import { rulesToPublish } from './published-rules.ts';
import { releaseWorkerModules } from './release-worker.ts';
import { sizedByContent } from './sized.ts';
import { readTemplate } from './template.ts';
import { firstWords } from './word-modules.ts';
import { workerModules, writeWorker } from './worker.ts';

/** The address of the page in one language, but for what follows it. */
const folderOfLanguage = new RegExp(`^/(?:${languages.join('|')})/(?=$|\\?)`);

/**
 * What happens after Vite has written its chunks, in this order, for each step rests on the one
 * before: the final pages, the policy in each with the hashes of what it holds, the licences of the
 * libraries, the service worker with the hashes of all files, the header files. In `vite preview`,
 * sends those headers.
 */
export function pipeline(target: readonly string[]): Plugin {
  let folder = 'dist';
  let named: ReturnType<typeof namedFiles> | null = null;
  let modules: readonly string[] = [];
  return {
    name: 'pipeline',
    configResolved(config) {
      folder = config.build.outDir;
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(folderOfLanguage, '/');
        next();
      });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://host');
        for (const [name, value] of Object.entries(headersOf(pathname))) {
          response.setHeader(name, value);
        }
        next();
      });
    },
    writeBundle(_options, bundle) {
      named = namedFiles(bundle);
      modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
    },
    async closeBundle() {
      if (named === null) return;
      const built = {
        ...named,
        template: await readTemplate(),
        style: (await readFile(join(folder, named.firstStyle), 'utf8')).trim(),
        ...(await inPage(target)),
        words: Object.fromEntries(
          languages.map((language) => [language, JSON.stringify(firstWords(language))]),
        ) as Record<Language, string>,
        site: siteFrom(process.env.SITE_URL),
      };
      const pages = await rendering((render) => finalPages({ ...built, render }));
      const libraries = await librariesOf([
        ...modules,
        ...(await workerModules(target)),
        ...(await releaseWorkerModules(target)),
      ]);
      await writeFile(join(folder, licencesFile), licencesText(libraries));
      const rules = await rulesToPublish();
      await writeFile(join(folder, rules.name), rules.text);
      await finish(folder, pages, target);
      const { lines, excess } = await pageBudget(folder);
      for (const line of lines) this.info(line);
      if (excess !== null) this.error(excess);
      const tooNew = await belowFloor(folder, target);
      if (tooNew !== null) this.error(tooNew);
    },
  };
}

/** The address that `SITE_URL` gives, with a slash at its end; null where it gives none. */
function siteFrom(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/*$/, '/');
  throw new Error(
    `SITE_URL is "${text}"; it must be an address such as https://example.org/check/.`,
  );
}

/** Makes a build in `folder` whole: writes its final pages with their policy, its worker and its header files. */
async function finish(
  folder: string,
  pages: ReadonlyMap<string, string>,
  target: readonly string[],
): Promise<void> {
  for (const [path, page] of pages) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), sizedByContent(withPolicy(page), 'html'));
  }
  await writeWorker(folder, target);
  const files = filesForHosts(await filesIn(folder));
  const excess = beyondHosts(files._headers);
  if (excess !== null) throw new Error(excess);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
