import { useEffect } from 'react';
import { sendViews } from '../api/send-views.ts';
import { createOutbox } from './outbox.ts';

/** How often what was read is sent. */
export const sendEveryMs = 15_000;

/** The reports of this tab: they outlive the page of the document that they are about. */
export const viewsOutbox = createOutbox(sendViews);

/** Goes on sending what has not got through yet. */
export function useViewsOutbox(): void {
  useEffect(() => {
    const flush = () => void viewsOutbox.flush();
    const timer = setInterval(flush, sendEveryMs);
    addEventListener('online', flush);
    return () => {
      clearInterval(timer);
      removeEventListener('online', flush);
    };
  }, []);
}
