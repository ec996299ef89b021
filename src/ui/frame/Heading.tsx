import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useView } from '../session/context.ts';
import { comeAlive } from '../start/live.ts';
import { Parted } from './Parted.tsx';

/**
 * The heading of a screen. When a screen takes another's place, focus moves to its heading, so that
 * whoever does not see the page hears where it has gone; on the first load focus stays. On the way
 * back the browser's own scroll position is left alone.
 */
export function Heading({
  id,
  title,
  children,
}: {
  readonly id?: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { traversed } = useView();
  const scrolls = useRef(!traversed);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const isFirst = useRef(false);
  useLayoutEffect(() => {
    isFirst.current = comeAlive();
  }, []);
  useEffect(() => {
    if (isFirst.current) return;
    heading.current?.focus({ preventScroll: true });
    if (scrolls.current) window.scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={heading} id={id} tabIndex={-1}>
      {typeof children === 'string' ? <Parted text={children} /> : children}
    </h1>
  );
}
