import type { RoomLink } from '../../app/api-types.ts';
import type { Entry } from './contents.ts';

/** What a visitor may do: nothing, look, or look and keep. */
export type Level = 'none' | 'view' | 'download';
/** What was chosen for folders and documents, by their ids; all others have what is above them. */
export type Chosen = ReadonlyMap<string, Level>;

/** A line of a room, and what a visitor may do with it. */
export type RightsLine = { entry: Entry; own: Level | null; inherited: Level; level: Level };

/** What holds for each line of a room: its own, else that of the nearest folder with one, else that of the link. */
export function rightsTree(entries: readonly Entry[], ofLink: Level, chosen: Chosen): RightsLine[] {
  // A folder comes before what is in it.
  const levels = new Map<string, Level>();
  return entries.map(entry => {
    const { id, folderId } = entry.item;
    const inherited = levels.get(folderId ?? '') ?? ofLink;
    const own = chosen.get(id) ?? null;
    const level = own ?? inherited;
    levels.set(id, level);
    return { entry, own, inherited, level };
  });
}

export function levelOf({ view, download }: { view: boolean; download: boolean }): Level {
  if (!view) return 'none';
  return download ? 'download' : 'view';
}

export function rightsOf(level: Level): { view: boolean; download: boolean } {
  return { view: level !== 'none', download: level === 'download' };
}

/** What a link says of single folders and documents. */
export function chosenOf({ grants }: Pick<RoomLink, 'grants'>): Chosen {
  return new Map(grants.map(grant => [grant.id, levelOf(grant)]));
}

/** The same for the API, of what the room still has. */
export function grantsOf(entries: readonly Entry[], chosen: Chosen): RoomLink['grants'] {
  return entries.flatMap(({ kind, item: { id } }) => {
    const level = chosen.get(id);
    return level ? [{ kind, id, ...rightsOf(level) }] : [];
  });
}
