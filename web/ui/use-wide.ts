import { useSyncExternalStore } from 'react';

// Tailwind's `md`: from here on there is room for tables.
const wide = matchMedia('(min-width: 48rem)');

/** Whether the window has room for tables, kept current. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => wide.matches);
}

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}
