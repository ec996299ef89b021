import { build, type Rolldown, type UserConfig } from 'vite';
import { styling } from './styling.ts';

/** Bundles a script with all that it imports into one piece, which loads nothing more, with what stands for the names of `define`. */
export async function oneScript(
  input: string,
  target: readonly string[],
  define: Readonly<Record<string, string>> = {},
): Promise<Rolldown.OutputChunk> {
  const [script] = await inOnePiece(input, target, 'iife', { define: { ...define } });
  if (script.type !== 'chunk') throw new Error(`${input} gives no script.`);
  return script;
}

/** A style sheet with all that it imports, in one piece; it may name the windows of `src/ui/media.ts`. */
export async function oneStyle(input: string, target: readonly string[]): Promise<string> {
  const [sheet] = await inOnePiece(input, target, 'es', { css: styling });
  if (sheet.type !== 'asset') throw new Error(`${input} gives no style sheet.`);
  return String(sheet.source).trim();
}

async function inOnePiece(
  input: string,
  target: readonly string[],
  format: 'iife' | 'es',
  options: UserConfig,
): Promise<readonly [Rolldown.OutputChunk | Rolldown.OutputAsset, ...unknown[]]> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ...options,
    build: {
      write: false,
      target: [...target],
      rolldownOptions: { input, output: { format } },
    },
  });
  const [bundle] = [built].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error(`${input} gives nothing.`);
  return bundle.output;
}
