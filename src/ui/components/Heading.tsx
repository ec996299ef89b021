import { type ReactNode, useEffect, useRef } from 'react';

let movedBefore = false;

/**
 * The heading of a screen. When a screen takes another's place, focus moves to its heading, so that
 * whoever does not see the page hears where it has gone; on the first load focus stays.
 */
export function Heading({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (movedBefore) {
      heading.current?.focus();
      window.scrollTo(0, 0);
    }
    movedBefore = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
