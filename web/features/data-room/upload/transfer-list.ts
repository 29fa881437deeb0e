import { useSyncExternalStore } from 'react';
import { isUnderWay, type Transfer } from './transfer.ts';

let transfers: readonly Transfer[] = [];
const listeners = new Set<() => void>();

/** The uploads of this page: they go on whatever part of the app is shown. */
export const transferList = {
  all: (): readonly Transfer[] => transfers,
  get: (id: string): Transfer | undefined => transfers.find(one => one.id === id),
  add: (more: readonly Transfer[]): void => show([...transfers, ...more]),
  change(id: string, change: Partial<Transfer>): void {
    show(transfers.map(one => (one.id === id ? { ...one, ...change } : one)));
  },
  remove: (id: string): void => show(transfers.filter(one => one.id !== id)),
};

/** The uploads of this page, kept current. */
export function useTransfers(): readonly Transfer[] {
  return useSyncExternalStore(subscribe, transferList.all);
}

function show(next: readonly Transfer[]): void {
  transfers = next;
  const warn = next.some(isUnderWay);
  if (warn) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
  for (const listener of listeners) listener();
}

/** Has the browser ask before the page is left. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
