import { type Entry, isWithin, siblingsIn } from './contents.ts';
import { positionBehind, positionsFor } from './order.ts';
import type { Arrangement } from './use-arrange.ts';

/** What changes when something comes to stand in a folder, before another thing there or behind all; nothing where it cannot. */
export function arrangementsFor(
  entries: readonly Entry[],
  moved: Entry,
  { folderId, before }: { folderId: string | null; before: string | null },
): Arrangement[] {
  if (moved.item.id === before) return [];
  if (moved.kind === 'folder' && isWithin(entries, folderId, moved.item.id)) return [];
  const others = siblingsIn(entries, folderId).filter(({ item }) => item.id !== moved.item.id);
  const index = before === null ? others.length : others.findIndex(({ item }) => item.id === before);
  if (index < 0) return [];
  const order = others.toSpliced(index, 0, moved);
  const comes = moved.item.folderId !== folderId;
  const positions = positionsFor(
    order.map(({ item }) => item),
    moved.item.id,
  );
  const changes = positions.flatMap(({ id, position }) => {
    const entry = order.find(({ item }) => item.id === id);
    return entry ? [{ entry, folderId, position }] : [];
  });
  if (comes && !changes.some(({ entry }) => entry === moved))
    changes.push({ entry: moved, folderId, position: moved.item.position });
  return changes;
}

/** What changes when something goes one place up (-1) or down (1) in its folder. */
export function arrangementsForShift(entries: readonly Entry[], moved: Entry, by: -1 | 1): Arrangement[] {
  const { folderId } = moved.item;
  const siblings = siblingsIn(entries, folderId);
  const index = siblings.findIndex(({ item }) => item.id === moved.item.id);
  if (!siblings[index + by]) return [];
  const before = siblings[by === 1 ? index + 2 : index - 1]?.item.id ?? null;
  return arrangementsFor(entries, moved, { folderId, before });
}

/** Where something new comes to stand in a folder. */
export function positionIn(entries: readonly Entry[], folderId: string | null): number {
  return positionBehind(siblingsIn(entries, folderId).map(({ item }) => item));
}
