import { useEffect, useState } from 'react';
import { createReadingClock } from './reading-clock.ts';
import { sendEveryMs, viewsOutbox } from './views-outbox.ts';

const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchmove'] as const;

/** Measures how long each page of a version is in sight while the tab is, and tells the owner of the room. */
export function useReadingTimes(documentId: string, versionId: string, page: number | null): void {
  const [clock] = useState(() => createReadingClock(() => performance.now()));
  useEffect(() => {
    const look = () => {
      clock.show(document.hidden ? null : page);
      // Whoever turns to the tab, or to another page, is there.
      if (!document.hidden) clock.sign();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [clock, page]);
  useEffect(() => {
    const report = () => {
      const reports = clock.take().map(pages => ({ id: crypto.randomUUID(), documentId, versionId, pages }));
      viewsOutbox.add(...reports);
    };
    const send = () => {
      report();
      void viewsOutbox.flush();
    };
    const leave = () => {
      if (!document.hidden) return;
      report();
      void viewsOutbox.leave();
    };
    const timer = setInterval(send, sendEveryMs);
    // Also before the tab is closed: what comes after is not to be relied on.
    document.addEventListener('visibilitychange', leave);
    for (const type of signs) addEventListener(type, clock.sign, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', leave);
      for (const type of signs) removeEventListener(type, clock.sign);
      send();
    };
  }, [clock, documentId, versionId]);
}
