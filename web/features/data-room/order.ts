/** What stands somewhere among others in its folder. */
export type Standing = { id: string; position: number };

/** The greatest position that there is. */
const last = 1_000_000;
/** Between neighbours, so that others find room there. */
const step = 1_000;

/** Where what is new comes to stand: behind all others. */
export function positionBehind(standing: readonly Standing[]): number {
  const behind = Math.max(0, ...standing.map(({ position }) => position));
  return Math.min(last, behind + (behind + step > last ? 1 : step));
}

/**
 * The positions that give things this order, of which one has come to its place anew: its own alone where there is room between its
 * neighbours, else those of all that have to change.
 */
export function positionsFor(order: readonly Standing[], movedId: string): Standing[] {
  const index = order.findIndex(({ id }) => id === movedId);
  const moved = order[index];
  if (!moved) return [];
  const between = positionBetween(order[index - 1], order[index + 1]);
  if (between !== null) return between === moved.position ? [] : [{ id: movedId, position: between }];
  const width = Math.min(step, Math.floor(last / order.length));
  return order
    .map(({ id }, place) => ({ id, position: (place + 1) * width }))
    .filter(({ position }, place) => position !== order[place]?.position);
}

/** A position between two neighbours, either of which may be missing; null when there is none. */
function positionBetween(before: Standing | undefined, after: Standing | undefined): number | null {
  if (!after) {
    const behind = (before?.position ?? 0) + step;
    return behind <= last ? behind : null;
  }
  const least = before ? before.position + 1 : 0;
  const most = after.position - 1;
  return least <= most ? Math.floor((least + most) / 2) : null;
}
