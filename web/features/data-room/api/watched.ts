/** How what visitors do is kept current: of most of it the live feed says nothing. */
export const watched = { staleTime: 0, refetchInterval: 30_000, refetchOnWindowFocus: true } as const;
