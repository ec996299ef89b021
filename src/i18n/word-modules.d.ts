/* What `src/build/word-modules.ts` makes of `locales`: for each language what loads a file of its words, and its own name. */
type Loaders<Loaded> = Readonly<
  Record<import('./language.ts').Language, () => Promise<{ readonly default: Loaded }>>
>;

declare module 'virtual:words/first' {
  const loaders: Loaders<import('./subjects.ts').FirstWords>;
  export default loaders;
}
declare module 'virtual:words/later' {
  const loaders: Loaders<import('./subjects.ts').PageWords>;
  export default loaders;
}
declare module 'virtual:words/further' {
  const loaders: Loaders<import('./subjects.ts').FurtherWords>;
  export default loaders;
}
declare module 'virtual:words/papers' {
  const loaders: Loaders<import('./subjects.ts').PaperWords>;
  export default loaders;
}
declare module 'virtual:words/release' {
  const loaders: Loaders<import('./subjects.ts').ReleaseWords>;
  export default loaders;
}
declare module 'virtual:words/licence' {
  const loaders: Loaders<typeof import('../../locales/en/licence.json') | null>;
  export default loaders;
}
declare module 'virtual:words/names' {
  const names: Readonly<Record<import('./language.ts').Language, string>>;
  export default names;
}
