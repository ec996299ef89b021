import type { ReactNode } from 'react';

interface RestProps {
  readonly stands: 'beside' | 'below';
  readonly children: ReactNode;
}

/** What stands beside or below the question: in a page as it is sent, in a template (`rest-of-page.ts`). */
export function Rest({ stands, children }: RestProps): ReactNode {
  return import.meta.env.SSR ? <template data-rest={stands}>{children}</template> : children;
}
