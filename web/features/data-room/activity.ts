import type { RoomAcceptance, RoomReading, RoomViewer } from '../../app/api-types.ts';

/** What was read of a document, over all its versions. */
export type DocumentRead = {
  documentId: string;
  seconds: number;
  /** Seconds by page, from the first to the last that was seen. */
  pages: number[];
  downloads: number;
  readers: number;
  lastReadAt: string;
};

/** What somebody did in a room. */
export type ViewerActivity = {
  viewer: RoomViewer;
  seconds: number;
  downloads: number;
  acceptedAt: string | null;
  /** Whether their address is told no more of what is new, whichever of those who gave it said so. */
  muted: boolean;
  documents: DocumentRead[];
};

/** What was read of each document, the longest first. */
export function byDocument(readings: readonly RoomReading[]): DocumentRead[] {
  return [...Map.groupBy(readings, ({ documentId }) => documentId)]
    .map(([documentId, those]) => ({
      documentId,
      seconds: sum(those.map(({ seconds }) => seconds)),
      pages: pagesOf(those),
      downloads: sum(those.map(({ downloads }) => downloads)),
      readers: new Set(those.map(({ viewerId }) => viewerId)).size,
      lastReadAt: those
        .map(({ lastReadAt }) => lastReadAt)
        .reduce((one, other) => (one > other ? one : other)),
    }))
    .sort((one, other) => other.seconds - one.seconds || other.downloads - one.downloads);
}

/** What each visitor did, who came last first. */
export function byViewer(
  viewers: readonly RoomViewer[],
  readings: readonly RoomReading[],
  acceptances: readonly RoomAcceptance[],
): ViewerActivity[] {
  const readingsOf = Map.groupBy(readings, ({ viewerId }) => viewerId);
  const muted = new Set(viewers.filter(({ notices }) => !notices).map(({ email }) => email));
  const acceptedAt = new Map<string, string>();
  for (const { viewerId, createdAt } of acceptances)
    if (createdAt > (acceptedAt.get(viewerId) ?? '')) acceptedAt.set(viewerId, createdAt);
  return viewers
    .map(viewer => {
      const documents = byDocument(readingsOf.get(viewer.id) ?? []);
      return {
        viewer,
        documents,
        seconds: sum(documents.map(({ seconds }) => seconds)),
        downloads: sum(documents.map(({ downloads }) => downloads)),
        acceptedAt: acceptedAt.get(viewer.id) ?? null,
        muted: viewer.email !== null && muted.has(viewer.email),
      };
    })
    .sort((one, other) => (one.viewer.lastSeenAt < other.viewer.lastSeenAt ? 1 : -1));
}

/** When each link was last come in by, and by whom. */
export function lastVisits(viewers: readonly RoomViewer[]): ReadonlyMap<string, RoomViewer> {
  const last = new Map<string, RoomViewer>();
  for (const viewer of viewers)
    if (viewer.lastSeenAt > (last.get(viewer.linkId)?.lastSeenAt ?? '')) last.set(viewer.linkId, viewer);
  return last;
}

function pagesOf(readings: readonly RoomReading[]): number[] {
  const pages: number[] = [];
  for (const reading of readings)
    for (const [page, seconds] of Object.entries(reading.pages))
      pages[Number(page) - 1] = (pages[Number(page) - 1] ?? 0) + seconds;
  return Array.from(pages, seconds => seconds ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
