import type { Change } from '../../../platform/firestore/change.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Shown } from '../contents/find-shown.ts';
import type { DoorDeps } from '../deps.ts';
import { versions } from '../version/schemas.ts';
import type { Seat } from '../visit/find-visit.ts';
import { readingId } from './reading-id.ts';
import { type Reading, readings } from './schemas.ts';

/** Writes down that a page is shown, before it is. */
export function recordPage(
  { store }: Pick<DoorDeps, 'store'>,
  seat: Seat,
  { document, version }: Shown,
  page: number,
): Promise<void> {
  const { context, from, link } = seat;
  return runChange(store, context, async change => {
    const reading = await readingOf(change, seat, { document, version });
    const pages = { [page]: 0, ...reading.pages };
    change.note(readings, reading, { ...reading, pages, lastReadAt: change.now });
    change.announce(versions, version, 'page-shown', { ...told(link.id, document.id, from), page });
  });
}

/** Writes down that a file, or some of it, is given out, before it is. */
export function recordDownload(
  { store }: Pick<DoorDeps, 'store'>,
  seat: Seat,
  { document, version }: Shown,
  range: string | null,
): Promise<void> {
  const { context, from, link } = seat;
  return runChange(store, context, async change => {
    const reading = await readingOf(change, seat, { document, version });
    const downloads = reading.downloads + 1;
    change.note(readings, reading, { ...reading, downloads, lastReadAt: change.now });
    change.announce(versions, version, 'downloaded', { ...told(link.id, document.id, from), range });
  });
}

function told(linkId: string, documentId: string, from: string) {
  return { linkId, documentId, from };
}

type NewReading = Omit<Reading, 'version' | 'createdAt' | 'updatedAt'>;

async function readingOf(
  change: Change,
  { visit }: Seat,
  { document, version }: Pick<Shown, 'document' | 'version'>,
): Promise<Reading | NewReading> {
  const { roomId, linkId, viewerId, email, proven } = visit;
  const id = readingId(viewerId, version.id);
  const [known] = await change.getMany(readings, [id]);
  if (known) return known;
  const read = { documentId: document.id, versionId: version.id, seconds: 0, pages: {}, downloads: 0 };
  return { id, roomId, linkId, viewerId, email, proven, ...read, lastReadAt: change.now };
}
