import { createContext, use } from 'react';
import type { RoomVisit } from '../../app/api-types.ts';

const VisitContext = createContext<RoomVisit | null>(null);

export const VisitProvider = VisitContext;

/** The visit that the page is shown in. */
export function useVisit(): RoomVisit {
  const visit = use(VisitContext);
  if (!visit) throw new Error('A page of a room is shown outside of RoomLayout.');
  return visit;
}
