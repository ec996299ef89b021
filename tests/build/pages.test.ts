// @vitest-environment jsdom

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en/ui.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN/ui.json' with { type: 'json' };
import { finalPages } from '../../src/build/pages.ts';

const root = readFileSync('index.html', 'utf8');
const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'));
const bothTitles = `${en.page.title} · ${zhCN.page.title}`;

describe('the pages', () => {
  const pages = finalPages(root);

  it('are the root and one a language', () => {
    expect([...pages.keys()]).toEqual(['index.html', 'zh-CN/index.html', 'en/index.html']);
  });

  it.each([
    ['index.html', 'en', bothTitles, ''],
    ['zh-CN/index.html', 'zh-CN', zhCN.page.title, zhCN.page.description],
    ['en/index.html', 'en', en.page.title, en.page.description],
  ])('%s has its language, title and description', (path, language, title, description) => {
    const page = new DOMParser().parseFromString(pages.get(path) ?? '', 'text/html');
    expect({
      language: page.documentElement.lang,
      title: page.title,
      description: page.querySelector('meta[name="description"]')?.getAttribute('content'),
      starting: [...page.querySelectorAll('#app [lang]')].map((text) => text.getAttribute('lang')),
    }).toEqual({ language, title, description, starting: ['zh-CN', 'en'] });
  });

  it.each([...pages.keys()])('%s asks for files beside the root alone', (path) => {
    const up = path.includes('/') ? '../' : './';
    const addresses = [...(pages.get(path) ?? '').matchAll(/(?:href|src)="([^"]*)"/g)];
    const others = addresses.filter(([, address = '']) => !address.startsWith(up));
    expect(others.map(([, address]) => address)).toEqual(['/src/main.tsx']);
  });
});

describe('the manifest', () => {
  /** Width and height of a PNG file, from its header. */
  const size = (path: string) => {
    const bytes = readFileSync(path);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  };

  it('names the page in both languages', () => {
    expect(manifest.name).toBe(bothTitles);
  });

  it('starts at the root, where the saved language is taken', () => {
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['./', './', './']);
  });

  it('has the seal in every form, in the sizes it says', () => {
    const icons = (manifest.icons as readonly Record<string, string>[]).map(
      ({ src = '', sizes, type, purpose }) => [
        sizes === 'any' ? 'any' : size(`public/${src}`) === sizes && sizes,
        type,
        purpose,
      ],
    );
    expect(icons).toEqual([
      ['any', 'image/svg+xml', undefined],
      ['192x192', 'image/png', undefined],
      ['512x512', 'image/png', undefined],
      ['512x512', 'image/png', 'maskable'],
    ]);
    expect(size('public/icons/apple-touch.png')).toBe('180x180');
  });
});
