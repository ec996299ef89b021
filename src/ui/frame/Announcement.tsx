import { useEffect } from 'react';

/** The place in the page whose changes a screen reader tells; it outlives every screen. */
export const announcementsId = 'announcements';

/**
 * Something to be heard and not seen. It goes into a place that was there before: what comes into
 * the page together with its text is often not told. The newest takes the place of what was told
 * before, as a screen reader reads the whole place again.
 */
export function Announcement({ children }: { readonly children: string }) {
  useEffect(() => {
    const place = document.getElementById(announcementsId);
    if (place === null) return undefined;
    place.textContent = children;
    return () => {
      if (place.textContent === children) place.textContent = '';
    };
  }, [children]);
  return null;
}
