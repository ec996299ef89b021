import { build, type Rolldown } from 'vite';

/** Bundles a script with all that it imports into one piece, which loads nothing more, with what stands for the names of `define`. */
export async function oneScript(
  input: string,
  target: readonly string[],
  define: Readonly<Record<string, string>> = {},
): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { ...define },
    build: {
      write: false,
      target: [...target],
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  });
  const [bundle] = [built].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${input} gives no script.`);
  return bundle.output[0];
}
