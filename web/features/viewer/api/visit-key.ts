/** Where the visit of this browser stands in the cache. */
export const visitKey = ['room', 'visit'] as const;

/** Below it stands all that is read within a room: gone with the visit. */
export const insideKey = ['room', 'inside'] as const;
