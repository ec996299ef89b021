import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import en from './locales/en/ui.json' with { type: 'json' };
import zhCN from './locales/zh-CN/ui.json' with { type: 'json' };

const pages = { 'zh-CN': zhCN.page, en: en.page };

/** Makes a page for each language out of the root page: own `lang`, title and description, same chunks. */
function languagePages(): Plugin {
  let outDir = 'dist';
  return {
    name: 'language-pages',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        request.url = request.url?.replace(/^\/(?:en|zh-CN)\/(?=$|\?)/, '/');
        next();
      });
    },
    async closeBundle() {
      const root = await readFile(join(outDir, 'index.html'), 'utf8');
      for (const [language, { title, description }] of Object.entries(pages)) {
        const page = root
          .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
          .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
          .replace(/(<meta name="description" content=")[^"]*/, `$1${description}`)
          .replaceAll('"./', '"../');
        await mkdir(join(outDir, language), { recursive: true });
        await writeFile(join(outDir, language, 'index.html'), page);
      }
    },
  };
}

/** Kilobytes of JavaScript, brotli, that the first question may load; the build fails above it. */
const firstLoadBudget = 110;

/** Prints the brotli size of each chunk and fails the build when the first load exceeds its budget. */
function sizeBudget(): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const size = (code: string) => brotliCompressSync(code).length / 1000;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const first = new Set<string>();
      const load = (name: string) => {
        const chunk = chunks.find(({ fileName }) => fileName === name);
        if (chunk === undefined || first.has(name)) return;
        first.add(name);
        for (const imported of chunk.imports) load(imported);
      };
      for (const { isEntry, fileName } of chunks) if (isEntry) load(fileName);
      const words = chunks.filter(({ name }) => name === 'en' || name === 'zh-CN');
      const largest = Math.max(...words.map(({ code }) => size(code)));
      const shared = chunks.filter(({ fileName }) => first.has(fileName));
      const total = shared.reduce((sum, { code }) => sum + size(code), largest);
      for (const { fileName, code } of chunks) {
        this.info(`${size(code).toFixed(1).padStart(6)} kB brotli  ${fileName}`);
      }
      this.info(
        `${total.toFixed(1).padStart(6)} kB brotli of JavaScript before the first question, words of one language included (limit ${firstLoadBudget})`,
      );
      if (total > firstLoadBudget) this.error('The first load exceeds its budget.');
    },
  };
}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 4173);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

export default defineConfig({
  base: './',
  plugins: [react(), languagePages(), sizeBudget()],
  build: { target: ['chrome109', 'safari16', 'firefox115'], modulePreload: { polyfill: false } },
  preview: { port: portFrom(process.env.PORT), strictPort: true },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    maxWorkers: 2,
  },
});
