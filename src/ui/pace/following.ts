import { startTransition, useEffect, useState } from 'react';
import { afterFrame } from './after-paint.ts';

/**
 * A value that follows another as soon as the screen shows what a press changed at once, for parts
 * of the page that no press is to wait for. Not `useDeferredValue`, which renders before that frame
 * as readily as after it.
 */
export function useFollowing<Value>(value: Value): Value {
  const [shown, setShown] = useState(() => value);
  useEffect(() => afterFrame(() => startTransition(() => setShown(() => value))), [value]);
  return shown;
}
