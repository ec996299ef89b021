/** The versions of the rules, the latest first; what changed in each, `changelog.ts` says. */
export const versions = ['1.1.0', '1.0.0'] as const;
