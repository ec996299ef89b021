import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import puppeteer from 'puppeteer-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { filesIn } from '../../src/build/files.ts';
import { licencesFile } from '../../src/build/licences.ts';
import { run as verify } from '../cli/command.ts';
import { findChromium } from '../e2e/chromium.ts';
import { keepViolations, violations } from '../e2e/every-screen.ts';
import { hobbyist } from '../e2e/person.ts';
import { needPrograms, run } from './programs.ts';
import { copyProject, releaseName, runScript } from './releases.ts';
import { servers, startNginx } from './servers.ts';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** When the release is dated, at an hour that clocks leave out in summer where it is made. */
const committed = '2026-03-08T02:30:00Z';

/** Where and how the release is made: the same project in two places, once told its date and once committed then. */
const places = [
  {
    folder: 'here',
    date: () => undefined,
    libraries: (to: string) => symlink(resolve('node_modules'), to),
    where: {
      ...{ TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
      SOURCE_DATE_EPOCH: String(Date.parse(committed) / 1000),
    },
  },
  {
    folder: 'at another place/of its own',
    date: (at: string) => {
      const env = { ...process.env, GIT_COMMITTER_DATE: committed };
      const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
      for (const step of [['init'], ['add', '.'], [...who, 'commit', '-m', 'a']]) {
        execFileSync('git', ['-C', at, ...step], { env, stdio: 'ignore' });
      }
    },
    // Not what a build beside this one puts there for a moment.
    libraries: (to: string) =>
      cp('node_modules', to, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (from) => !from.includes('.in-node-'),
      }),
    where: { TZ: 'America/St_Johns', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  },
];
const folders: string[] = [];
let here = '';

beforeAll(async () => {
  needPrograms(['sha256sum', 'unzip'], ['coreutils', 'unzip']);
  const below = await mkdtemp(join(tmpdir(), 'release-'));
  for (const { folder, date, libraries, where } of places) {
    const at = join(below, folder);
    await copyProject(at);
    date(at);
    await libraries(join(at, 'node_modules'));
    runScript('release', at, where);
    folders.push(at);
  }
  here = folders[0] ?? '';
}, 10 * 60_000);

async function hashesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const path of await filesIn(folder)) {
    hashes[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  }
  return hashes;
}

describe.each(['dist', 'release'])('the files in %s', (name) => {
  it('are the same, byte for byte, wherever they are made', async () => {
    const [one, other] = await Promise.all(folders.map((folder) => hashesOf(join(folder, name))));
    expect(Object.keys(one ?? {}).length).toBeGreaterThan(name === 'dist' ? 40 : 3);
    expect(other).toEqual(one);
  });
});

describe('the release', () => {
  const unpacked = () => join(here, 'release', releaseName);

  it('holds what it should, and its checksums are right once it is unpacked', async () => {
    const release = join(here, 'release');
    const artefacts = ['cdx.json', 'html', 'tgz', 'zip'].map(
      (ending) => `${releaseName}.${ending}`,
    );
    expect(await filesIn(release)).toEqual(['SHA256SUMS', ...artefacts]);
    run('unzip', ['-q', join(release, `${releaseName}.zip`), '-d', release]);
    const built = await hashesOf(join(here, 'dist'));
    expect(await hashesOf(unpacked())).toEqual(built);
    const files = Object.keys(built).map((path) => join(unpacked(), path));
    const dates = await Promise.all(
      [...files, ...artefacts.map((path) => join(release, path))].map((path) => stat(path)),
    );
    expect(new Set(dates.map(({ mtimeMs }) => mtimeMs))).toEqual(new Set([Date.parse(committed)]));
    const checked = run('sh', ['-c', 'cd "$0" && sha256sum -c --strict SHA256SUMS', release]);
    const wanted = [...artefacts, ...Object.keys(built).map((path) => `${releaseName}/${path}`)];
    expect(checked.trimEnd().split('\n')).toEqual(wanted.map((path) => `${path}: OK`));
    const verified = await verify('verify', [unpacked(), '--release', release]);
    expect(verified).toMatchObject({ code: 0, stderr: '' });
  });

  it('runs under nginx at a sub-path, and when that is gone', async () => {
    const nginx = await startNginx([servers.nginx.below('/tools/check/', unpacked())]);
    onTestFinished(() => nginx.stop());
    const browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      headless: 'shell',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(keepViolations);
    const address = `http://127.0.0.1:${nginx.ports[0]}/tools/check/`;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const click = async (at: string) => {
      const found = await page.waitForSelector(at, { visible: true });
      await found?.evaluate((element) => (element as HTMLElement).click());
    };
    await page.goto(address);
    for (const [id, given] of Object.entries(hobbyist)) {
      for (const value of [given].flat()) await click(`input[name="${id}"][value="${value}"]`);
      await click('main button[name="continue"]');
    }
    await page.waitForSelector('[data-verdict="permitted"]');
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    expect(await page.evaluate(violations)).toEqual([]);
    nginx.stop();
    await page.goto(`${address}zh-CN/#/method`);
    const libraries = await page.waitForSelector(`main a[href="../${licencesFile}"]`);
    expect(await page.evaluate(violations)).toEqual([]);
    await libraries?.evaluate((link) => (link as HTMLElement).click());
    await page.waitForFunction(() => document.body.textContent?.includes('workbox-precaching'));
    expect(page.url()).toBe(`${address}${licencesFile}`);
    expect(asked.filter((url) => !url.startsWith(address) && !/^data:/.test(url))).toEqual([]);
    expect(nginx.complaints()).toEqual([]);
  });
});

/** What the bill of materials says of a library. */
interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly scope: string;
  readonly hashes: readonly { readonly content: string }[];
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly components?: readonly Omit<Component, 'hashes' | 'components'>[];
}

const fullName = ({ group, name }: Pick<Component, 'group' | 'name'>) =>
  group === undefined ? name : `${group}/${name}`;

describe('the bill of materials', () => {
  const bill = () =>
    JSON.parse(readFileSync(join(here, 'release', `${releaseName}.cdx.json`), 'utf8'));

  it('has the form of CycloneDX 1.6', () => {
    const text = { type: 'string', minLength: 1 };
    const single = 'pkg:npm/(%40[\\w.-]+/)?[\\w.-]+@\\d+\\.\\d+\\.\\d+';
    const purl = { type: 'string', pattern: `^${single}$` };
    const strict = (properties: Record<string, object>, optional: readonly string[] = []) => ({
      type: 'object',
      properties,
      required: Object.keys(properties).filter((name) => !optional.includes(name)),
      additionalProperties: false,
    });
    const list = (items: object) => ({ type: 'array', items, uniqueItems: true });
    const own = { 'bom-ref': purl, name: text, version: text, purl };
    const hash = strict({
      alg: { const: 'SHA-512' },
      content: { type: 'string', pattern: '^[a-f0-9]{128}$' },
    });
    const library = {
      ...own,
      type: { const: 'library' },
      group: text,
      scope: { enum: ['required', 'excluded'] },
      licenses: { ...list(strict({ license: strict({ id: text }) })), minItems: 1 },
    };
    const embedded = strict(
      {
        ...library,
        'bom-ref': { type: 'string', pattern: `^${single}#${single}$` },
        scope: { const: 'required' },
      },
      ['group'],
    );
    const component = strict(
      {
        ...library,
        hashes: { ...list(hash), minItems: 1 },
        components: { ...list(embedded), minItems: 1 },
      },
      ['group', 'components'],
    );
    const valid = new Ajv2020({ allErrors: true }).compile(
      strict({
        $schema: { const: 'http://cyclonedx.org/schema/bom-1.6.schema.json' },
        bomFormat: { const: 'CycloneDX' },
        specVersion: { const: '1.6' },
        version: { const: 1 },
        metadata: strict({ component: strict({ ...own, type: { const: 'application' } }) }),
        components: list(component),
        dependencies: list(strict({ ref: purl, dependsOn: list(purl) })),
      }),
    );
    valid(bill());
    expect(valid.errors).toBe(null);
  });

  it('lists what the lock has for production, and says what is in the build', async () => {
    const { components, metadata } = bill();
    expect(`${metadata.component.name}-${metadata.component.version}`).toBe(releaseName);
    const file = await readFile(join(here, 'dist', licencesFile), 'utf8');
    const wanted = Object.entries<Record<string, string>>(lock.packages)
      .filter(([path, { dev, devOptional, optional }]) => path && !dev && !devOptional && !optional)
      .map(([path, { version, integrity = '', license }]) => {
        const name = path.split('node_modules/').at(-1);
        const content = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
        const isThere = file.includes(`\n- ${name} ${version} (`);
        return [name, version, content, license, isThere ? 'required' : 'excluded'];
      });
    const listed = components.map((one: Component) => [
      fullName(one),
      one.version,
      one.hashes[0]?.content,
      one.licenses[0]?.license.id,
      one.scope,
    ]);
    expect(listed.sort()).toEqual(wanted.sort());
  });

  it('lists what stands within a library’s own files below it, as the licences do', async () => {
    const file = await readFile(join(here, 'dist', licencesFile), 'utf8');
    const wanted = [...file.matchAll(/^- (.+ within .+)$/gm)].map(([, line]) => line);
    expect(wanted.length).toBeGreaterThan(3);
    const lines = (outer: Component) =>
      (outer.components ?? []).map(
        (inner) =>
          `${fullName(inner)} ${inner.version} (${inner.licenses[0]?.license.id}) within ${fullName(outer)} ${outer.version}`,
      );
    expect(bill().components.flatMap(lines).sort()).toEqual(wanted.sort());
  });

  it('says of each what it needs, among what is listed', () => {
    const { components, dependencies: needs, metadata } = bill();
    const listed = [metadata.component, ...components].map((one) => one['bom-ref']);
    expect(needs.map(({ ref }: { ref: string }) => ref)).toEqual(listed);
    const needed = needs.flatMap(({ dependsOn }: { dependsOn: string[] }) => dependsOn);
    expect([...new Set([metadata.component['bom-ref'], ...needed])].sort()).toEqual(listed.sort());
    const direct = needs[0].dependsOn.map((ref: string) =>
      decodeURIComponent(ref).replace(/^pkg:npm\/|@[^@]*$/g, ''),
    );
    expect(direct.sort()).toEqual(Object.keys(dependencies).sort());
  });
});
