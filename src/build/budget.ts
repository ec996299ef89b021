import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Kilobytes of JavaScript, brotli, that the first question may load; the build fails above it. */
const firstLoadBudget = 110;

/** Prints the brotli size of each chunk and fails the build when the first load exceeds its budget. */
export function sizeBudget(): Plugin {
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
