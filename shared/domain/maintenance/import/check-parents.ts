import { deepestLevel } from '../../../platform/firestore/require-above.ts';

/** An asset with the parent that it has, null for none or a new one, and the one that it is to have. */
export type Placed = { id: string; before: string | null; after: string | null };

/** Reads the parents of assets, in that order; null for none. */
export type ReadParents = (ids: readonly string[]) => Promise<(string | null)[]>;

const faults = {
  circular: 'An asset cannot stand below itself; choose another parent',
  deep: `Assets nest at most ${deepestLevel} levels`,
};

/**
 * What is wrong with the places that assets are to take in the tree, by asset id: below themselves, or too deep. What is
 * refused stays where it was, which may put others below themselves in turn.
 */
export async function checkParents(
  readParents: ReadParents,
  placed: readonly Placed[],
): Promise<Map<string, string>> {
  const refused = new Map<string, string>();
  const moved = placed.filter(({ before, after }) => after !== null && after !== before);
  const stored = await ancestorsOf(readParents, moved);
  for (let count = -1; count < refused.size; ) {
    count = refused.size;
    const parents = new Map(stored);
    for (const { id, before, after } of placed) parents.set(id, refused.has(id) ? before : after);
    const found = moved.map(({ id }) => ({ id, fault: refused.has(id) ? null : faultOf(id, parents) }));
    // What hangs below a circle is not deep once the circle is refused.
    const fault = found.some(one => one.fault === 'circular') ? 'circular' : 'deep';
    for (const one of found) if (one.fault === fault) refused.set(one.id, faults[fault]);
  }
  return refused;
}

function faultOf(id: string, parents: ReadonlyMap<string, string | null>): keyof typeof faults | null {
  let above = parents.get(id) ?? null;
  for (let level = 0; above; level++) {
    if (above === id) return 'circular';
    if (level === deepestLevel) return 'deep';
    above = parents.get(above) ?? null;
  }
  return null;
}

/** The stored parents of all that stands above the new places, level by level. */
async function ancestorsOf(
  readParents: ReadParents,
  moved: readonly Placed[],
): Promise<Map<string, string | null>> {
  const parents = new Map<string, string | null>();
  let wanted = moved.flatMap(({ before, after }) => [before, after]);
  for (let level = 0; level <= deepestLevel; level++) {
    const ids = [...new Set(wanted)].filter(id => id !== null).filter(id => !parents.has(id));
    if (ids.length === 0) break;
    wanted = await readParents(ids);
    for (const [index, id] of ids.entries()) parents.set(id, wanted[index] ?? null);
  }
  return parents;
}
