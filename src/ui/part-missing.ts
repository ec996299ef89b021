/** Thrown where a part of the page cannot be loaded: the connection is gone, or the build it belongs to. */
export class PartMissing extends Error {}
