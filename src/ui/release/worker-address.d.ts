/* What `src/build/release-worker.ts` makes: the address of the worker that reads a release. */
declare module 'virtual:release-worker' {
  const address: string;
  export default address;
}
