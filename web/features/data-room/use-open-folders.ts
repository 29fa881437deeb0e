import { useState } from 'react';

/** Up to so many things a room is shown unfolded at first. */
const unfoldedUpTo = 60;

/** Which folders of a room are open; kept while the browser's tab is, so that one comes back to what one left. */
export function useOpenFolders(roomId: string, size: number) {
  const key = `chatterfix.room.${roomId}`;
  const [state, setState] = useState(() => readState(key) ?? { open: size <= unfoldedUpTo, others: [] });
  const save = (next: State) => {
    setState(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const isOpen = (id: string) => state.open !== state.others.includes(id);
  return {
    isOpen,
    set(id: string, open: boolean): void {
      if (isOpen(id) === open) return;
      const others = state.others.filter(other => other !== id);
      save({ ...state, others: open === state.open ? others : [...others, id] });
    },
    setAll: (open: boolean): void => save({ open, others: [] }),
  };
}

/** Whether folders are open, and those that are not as the others. */
type State = { open: boolean; others: string[] };

function readState(key: string): State | null {
  const text = sessionStorage.getItem(key);
  // Only this file writes there.
  return text ? (JSON.parse(text) as State) : null;
}
