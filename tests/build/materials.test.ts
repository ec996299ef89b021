import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../src/build/materials.ts';

const integrity = (byte: number) =>
  `sha512-${Buffer.from(new Uint8Array(64).fill(byte)).toString('base64')}`;
const locked = (byte: number, more: object = {}) => ({
  version: `${byte}.0.0`,
  integrity: integrity(byte),
  license: 'MIT',
  ...more,
});
const project = { name: 'page', version: '0.1.0' };
const lock = {
  packages: {
    '': locked(0, { dependencies: { a: '1' }, devDependencies: { tool: '8' } }),
    'node_modules/@s/b': locked(2, { license: 'MIT OR ISC' }),
    'node_modules/a': locked(1, {
      dependencies: { '@s/b': '2', c: '3' },
      peerDependencies: { peer: '5', types: '7' },
      peerDependenciesMeta: { types: { optional: true } },
    }),
    'node_modules/a/node_modules/c': locked(3, { dependencies: { peer: '5', d: '6' } }),
    'node_modules/a/node_modules/d': locked(6),
    'node_modules/c': locked(4),
    'node_modules/peer': locked(5, { license: undefined }),
    'node_modules/tool': locked(8),
    'node_modules/types': locked(7),
  },
};

const component = (ref: string, byte: number, scope: string, licenses: readonly object[]) => ({
  type: 'library',
  'bom-ref': ref,
  name: ref.replace(/.*\/|@\d.*/g, ''),
  version: `${byte}.0.0`,
  scope,
  hashes: [{ alg: 'SHA-512', content: byte.toString(16).padStart(2, '0').repeat(64) }],
  licenses,
  purl: ref,
});
const mit = [{ license: { id: 'MIT' } }];
const [page, a, b] = ['pkg:npm/page@0.1.0', 'pkg:npm/a@1.0.0', 'pkg:npm/%40s/b@2.0.0'];
const [c, d, peer] = ['pkg:npm/c@3.0.0', 'pkg:npm/d@6.0.0', 'pkg:npm/peer@5.0.0'];

const within = (name: string, version: string, id: string, purl: string) => ({
  type: 'library',
  'bom-ref': `${a}#${purl}`,
  name,
  version,
  scope: 'required',
  licenses: [{ license: { id } }],
  purl,
});
const withinA = within('peer', '5.0.0', 'ISC', 'pkg:npm/peer@5.0.0');
const scopedWithinA = within('in', '9.0.0', 'MIT', 'pkg:npm/%40s/in@9.0.0');

describe('the bill of materials', () => {
  it('lists what production needs, as the lock has it, and says what is shipped and what is within', () => {
    const shipped = [
      { name: 'a', version: '1.0.0', licence: 'MIT' },
      { name: 'c', version: '4.0.0', licence: 'MIT' },
      { name: '@s/b', version: '2.0.0', licence: 'MIT OR ISC' },
      { name: 'peer', version: '5.0.0', licence: 'ISC', within: 'a 1.0.0' },
      { name: '@s/in', version: '9.0.0', licence: 'MIT', within: 'a 1.0.0' },
    ];
    expect(billOfMaterials(project, lock, shipped)).toEqual({
      $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: { type: 'application', 'bom-ref': page, ...project, purl: page },
      },
      components: [
        { ...component(b, 2, 'required', [{ expression: 'MIT OR ISC' }]), group: '@s' },
        {
          ...component(a, 1, 'required', mit),
          components: [withinA, { ...scopedWithinA, group: '@s' }],
        },
        component(c, 3, 'excluded', mit),
        component(d, 6, 'excluded', mit),
        component(peer, 5, 'excluded', []),
      ],
      dependencies: [
        { ref: page, dependsOn: [a] },
        { ref: b, dependsOn: [] },
        { ref: a, dependsOn: [b, c, peer] },
        { ref: c, dependsOn: [d, peer] },
        { ref: d, dependsOn: [] },
        { ref: peer, dependsOn: [] },
      ],
    });
  });

  it.each([
    ['lacks what is needed', { '': locked(0, { dependencies: { a: '1' } }) }, 'The lock lacks a'],
    [
      'has a weaker hash',
      {
        '': locked(0, { dependencies: { a: '1' } }),
        'node_modules/a': { ...locked(1), integrity: 'sha1-AA==' },
      },
      'no SHA-512: sha1-AA==',
    ],
  ])('is not to be had of a lock that %s', (_, packages, message) => {
    expect(() => billOfMaterials(project, { packages }, [])).toThrow(message);
  });
});
