import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../src/i18n/language.ts';
import { changelog } from '../src/rules/contract/changelog.ts';

const { version, license, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('what strangers and their tools look for', () => {
  it('has the version of its rules, but for the patch', () => {
    const [{ version: rules }] = changelog;
    expect(version.replace(/\d+$/, '')).toBe(rules.replace(/\d+$/, ''));
  });

  it('says the same version and licence everywhere', () => {
    const citation = parse(readFileSync('CITATION.cff', 'utf8'));
    expect([citation.version, citation.license]).toEqual([version, license]);
    expect(readFileSync('LICENSE', 'utf8')).toMatch(new RegExp(`^${license} License\n`));
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain('## Unreleased');
  });

  const workflows = readdirSync('.github/workflows').map((name) => [
    name,
    readFileSync(`.github/workflows/${name}`, 'utf8'),
  ]);

  it.each(workflows)(
    'runs no action that could change, and may do no more than it must (%s)',
    (_, text = '') => {
      const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
      expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([]);
      expect(parse(text).permissions).toEqual({ contents: 'read' });
    },
  );

  it.each(readdirSync('.github/ISSUE_TEMPLATE'))('has templates that can be read (%s)', (name) => {
    expect(parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8'))).toBeTypeOf('object');
  });
});

const readmes = ['README.md', 'README.zh-CN.md'];
const sources = ['src', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
);
const guides = [
  ...readmes,
  ...readdirSync('.github')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `.github/${name}`),
  ...sources.filter((path) => path.endsWith('/README.md')),
];

/** The text with its code blocks as one thing, and the commands in these without what explains them. */
function partsOf(path: string) {
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)];
  return {
    text,
    headings: [...text.matchAll(/^(#+) /gm)].map(([, level]) => level),
    commands: blocks
      .filter(([, kind]) => kind === 'sh')
      .map(([, , code = '']) => code.replaceAll(/ +#.*$/gm, '')),
    folders: [...text.matchAll(/^(src|locales|tests)\/\S* /gm)].map(([line]) => line),
    links: [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to),
    named: [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code),
  };
}

describe('the READMEs', () => {
  it.each(readmes)('are short (%s)', (path) => {
    expect(Buffer.byteLength(readFileSync(path))).toBeLessThanOrEqual(6000);
  });

  it('have the same headings, commands, folders and links', () => {
    const [english, chinese] = readmes.map((path) => {
      const { headings, commands, folders, links, named } = partsOf(path);
      const others = links.filter((to) => !readmes.includes(to));
      const code = named.filter((text) => !text.includes('assess(')).sort();
      return { headings, commands, folders, others, code };
    });
    expect(chinese).toEqual(english);
  });
});

describe.each(guides)('%s', (path) => {
  const { text, links, named } = partsOf(path);

  it('leads somewhere', () => {
    const slug = (heading: string) => heading.toLowerCase().replaceAll(' ', '-');
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      if (/^https:/.test(link)) return false;
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(target)) return true;
      const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)];
      return anchor !== undefined && !headings.some(([, title = '']) => slug(title) === anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names files that are there', () => {
    const files = named
      .filter((code) => /^(src|tests|locales|public|\.github|\.ci)\/\S*$/.test(code))
      .flatMap((code) =>
        code.includes('<lng>') ? languages.map((lng) => code.replace('<lng>', lng)) : code,
      )
      .map((code) => code.replace(/\/[^/]*[<*{].*$/, ''));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('names words, scripts and tests that are there', () => {
    const subjects = named.filter((code) => /^[a-z-]+\.json$/.test(code) && !/^package/.test(code));
    const missing = languages.flatMap((lng) =>
      subjects.filter((subject) => !existsSync(`locales/${lng}/${subject}`)),
    );
    const run = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:]*)/g)].map(
      ([, name = '']) => name,
    );
    const tests = [...text.matchAll(/(?:vitest run|playwright test)((?: [\w./-]+)+)/g)]
      .flatMap(([, given = '']) => given.trim().split(' '))
      .filter((given) => given.includes('/') && !existsSync(given));
    expect([missing, run.filter((name) => scripts[name] === undefined), tests]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

it('what people read stands in the locales: no Chinese in code outside the licence', () => {
  const code = sources.filter((path) => /^src\/(?!licence\/).*\.(?:tsx?|css)$/.test(path));
  const chinese = code.filter((path) => /\p{Script=Han}/u.test(readFileSync(path, 'utf8')));
  expect(chinese).toEqual([]);
});

it('CONTRIBUTING tells every variable that is read', () => {
  /** Those of the system, of Vite and of our own processes among themselves. */
  const inner =
    /^(?:DEV|HOME|LOCALAPPDATA|MODE|MUTATED_PART|NODE_ENV|PATH|PROD|PROGRAMFILES|SSR|TZ)$/;
  const configs = readdirSync('.').filter((name) => name.endsWith('.config.ts'));
  const read = [...configs, ...sources.filter((path) => /\.tsx?$/.test(path))].flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\benv\.([A-Z_]+)/g)].map(([, name = '']) => name),
  );
  const told = readFileSync('.github/CONTRIBUTING.md', 'utf8');
  const untold = new Set(read.filter((name) => !inner.test(name) && !told.includes(name)));
  expect([...untold]).toEqual([]);
});
