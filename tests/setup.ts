// Nothing is painted here, so nothing may wait for it (src/ui/pace/after-paint.ts).
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
}

export {};
