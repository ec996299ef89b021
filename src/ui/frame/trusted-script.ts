/** What the browser's Trusted Types give (not yet in the DOM's own types). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): TrustedPolicy;
}

interface TrustedPolicy {
  readonly createScriptURL: (address: string) => string;
}

export type TrustingWindow = Window & { readonly trustedTypes?: TrustedTypes };

const policies = new WeakMap<TrustedTypes, TrustedPolicy>();
const known = new Set<string>();

/**
 * The address of a worker as the browser takes it: by the one policy that the page may have
 * (`src/build/policy.ts`), which lets no other address through than those that were asked for here.
 */
export function trustedScript(page: TrustingWindow, address: string): string {
  const { trustedTypes } = page;
  if (trustedTypes === undefined) return address;
  known.add(address);
  const createScriptURL = (wanted: string) => {
    if (known.has(wanted)) return wanted;
    throw new TypeError('Only the workers of the page may be loaded.');
  };
  const policy =
    policies.get(trustedTypes) ?? trustedTypes.createPolicy('service-worker', { createScriptURL });
  policies.set(trustedTypes, policy);
  return policy.createScriptURL(address);
}
