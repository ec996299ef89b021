import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packed } from './package.ts';

const { name, bytes } = await packed('package');
await mkdir('release', { recursive: true });
await writeFile(join('release', name), bytes);
console.log(`release/${name}  ${(bytes.length / 1000).toFixed(1)} kB`);
