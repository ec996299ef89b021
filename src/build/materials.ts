import type { Library } from './licences.ts';

/** What `package.json` says of the project. */
export interface Project {
  readonly name: string;
  readonly version: string;
}

/** A package as `package-lock.json` has it. */
interface Locked {
  readonly version: string;
  readonly integrity: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** What `package-lock.json` holds; the place of the project itself is the empty one. */
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/**
 * The bill of materials of a project in CycloneDX 1.6: what its lock holds for production. `shipped`
 * are the libraries whose code is in the build; the rest is marked as excluded. What stands within
 * the files of another library, whatever the lock has beside it, is a component of that one. It has
 * neither date nor serial number, so that the same lock gives the same bill.
 */
export function billOfMaterials(
  { name, version }: Project,
  lock: Lock,
  shipped: readonly Pick<Library, 'name' | 'version' | 'licence' | 'within'>[],
) {
  const isShipped = (wanted: string) =>
    shipped.some((one) => one.within === undefined && `${one.name} ${one.version}` === wanted);
  const reached = new Set(['']);
  for (const place of reached) for (const found of neededBy(lock, place)) reached.add(found);
  const places = [...reached].sort();
  const ref = (place: string) =>
    place === '' ? purl(name, version) : purl(nameAt(place), packageAt(lock, place).version);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': ref(''), name, version, purl: ref('') },
    },
    components: places.slice(1).map((place) => {
      const { version: locked, integrity, license } = packageAt(lock, place);
      const full = nameAt(place);
      const within = shipped.filter((one) => one.within === `${full} ${locked}`);
      return {
        type: 'library',
        'bom-ref': ref(place),
        ...named(full),
        version: locked,
        scope: isShipped(`${full} ${locked}`) ? 'required' : 'excluded',
        hashes: [{ alg: 'SHA-512', content: hexOf(integrity) }],
        licenses: license === undefined ? [] : [licenceChoice(license)],
        purl: ref(place),
        ...(within.length === 0
          ? {}
          : { components: within.map((one) => embedded(one, ref(place))) }),
      };
    }),
    dependencies: places.map((place) => ({
      ref: ref(place),
      dependsOn: neededBy(lock, place).map(ref).sort(),
    })),
  };
}

/** A component that stands within the files of another, which the lock does not know. */
function embedded(
  { name, version, licence }: Pick<Library, 'name' | 'version' | 'licence'>,
  parent: string,
) {
  return {
    type: 'library',
    'bom-ref': `${parent}#${purl(name, version)}`,
    ...named(name),
    version,
    scope: 'required',
    licenses: [licenceChoice(licence)],
    purl: purl(name, version),
  };
}

function named(full: string): { readonly group?: string; readonly name: string } {
  const [group = '', name = ''] = full.startsWith('@') ? full.split('/') : ['', full];
  return group === '' ? { name } : { group, name };
}

function packageAt(lock: Lock, place: string): Locked {
  const found = lock.packages[place];
  if (found === undefined) throw new Error(`The lock has nothing at ${place}.`);
  return found;
}

function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The package URL of an npm package. */
function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** Where what a package needs stands: below itself, or below whatever it stands in. */
function neededBy(lock: Lock, place: string): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = packageAt(
    lock,
    place,
  );
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (peer) => peerDependenciesMeta?.[peer]?.optional !== true,
  );
  const names = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
  return [...new Set(names)].map((needed) => {
    for (let above = place; ; above = above.slice(0, above.lastIndexOf('node_modules/') - 1)) {
      const found = `${above}${above === '' ? '' : '/'}node_modules/${needed}`;
      if (found in lock.packages) return found;
      if (above === '') throw new Error(`The lock lacks ${needed}, which ${place} needs.`);
    }
  });
}

function hexOf(integrity: string): string {
  const [algorithm, digest = ''] = integrity.split('-');
  if (algorithm !== 'sha512')
    throw new Error(`The lock has a hash that is no SHA-512: ${integrity}`);
  return Buffer.from(digest, 'base64').toString('hex');
}

function licenceChoice(license: string) {
  return /\s/.test(license) ? { expression: license } : { license: { id: license } };
}
