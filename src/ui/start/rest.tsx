import type { ReactNode } from 'react';

/** What stands beside or below the question: in a page as it is sent, in a template (`rest-of-page.ts`). */
export function rest(stands: 'beside' | 'below' | 'last', part: ReactNode): ReactNode {
  return import.meta.env.SSR ? <template data-rest={stands}>{part}</template> : part;
}
