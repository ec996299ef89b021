import type { CertainVerdict } from '../../wizard/machine.ts';
import type { Address } from './address.ts';

/** Loads what tells the certain verdict; the first question needs none of it. It fails where the part is missing. */
export async function loadCertain(): Promise<CertainVerdict> {
  return (await import('../../rules/possible.ts')).certainVerdict;
}

/** Whether an address asks for what may be shown before all is answered. */
export function isOutcome(address: Address): boolean {
  return address.kind === 'place' && (address.place === 'check' || address.place === 'result');
}
