import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from './programs.ts';

const name = '@ooxml-tools/validate@0.4.6';
const integrity =
  'sha512-1nE9jaCFAs74Bm6KmpXsqZ5p7myFV52iX0IcqfHeSNavQxv/GESyJ0red6vAU3imiHJO/M5AB4K288Huu9Uogw==';
const folder = '.browsers/ooxml';

/** What is wrong with a document, by the schemas of the Open XML SDK. */
export type Validate = (bytes: Uint8Array, version: 'Office2019') => Promise<readonly unknown[]>;

/**
 * The validator of Microsoft's Open XML SDK, which an npm package holds as WebAssembly (MIT). It is
 * fetched once, 44 MB, and taken only if it is what it was.
 */
export async function ooxmlValidator(): Promise<Validate> {
  const module = join(folder, 'package/dist/npm/index.js');
  if (!existsSync(module)) {
    const making = `${folder}-being-made`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    const [{ filename }] = JSON.parse(
      run('npm', ['pack', name, '--json', '--pack-destination', making]),
    );
    const packed = join(making, filename);
    const hash = createHash('sha512').update(readFileSync(packed)).digest('base64');
    if (`sha512-${hash}` !== integrity) throw new Error(`${name} is not what it was: ${hash}.`);
    run('tar', ['-xzf', packed, '-C', making]);
    rmSync(packed);
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  }
  return (await import(/* @vite-ignore */ resolve(module))).default;
}
