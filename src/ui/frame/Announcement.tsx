import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** The place in the page whose changes a screen reader tells; it outlives every screen. */
export const announcementsId = 'announcements';

/**
 * Something to be heard and not seen. It goes into a place that was there before: what comes into
 * the page together with its text is often not told.
 */
export function Announcement({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(announcementsId)), []);
  return place === null ? null : createPortal(children, place);
}
