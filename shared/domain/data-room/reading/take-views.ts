import { Unprocessable } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { findShown } from '../contents/find-shown.ts';
import type { DoorDeps } from '../deps.ts';
import { viewers } from '../viewer/schemas.ts';
import type { Seat } from '../visit/find-visit.ts';
import { beaconId, readingId } from './reading-id.ts';
import { beacons, type Reading, readings, type Views } from './schemas.ts';

/**
 * Takes in how long pages were looked at; the same report once, however often it comes.
 *
 * @throws NotFound for what may not be seen (any more), Unprocessable for pages that were not shown.
 */
export async function takeViews(deps: DoorDeps, seat: Seat, views: Views): Promise<void> {
  await findShown(deps, seat, views.documentId);
  const { id: visitId, roomId, viewerId } = seat.visit;
  const { versionId } = views;
  const id = beaconId(visitId, views.id);
  await runChange(deps.store, seat.context, async change => {
    const [known] = await change.getMany(beacons, [id]);
    if (known) return;
    const [reading] = await change.getMany(readings, [readingId(viewerId, versionId)]);
    const [viewer] = await change.getMany(viewers, [viewerId]);
    if (reading?.documentId !== views.documentId) throw notShown();
    change.add(beacons, { id, roomId, viewerId, versionId, pages: views.pages });
    change.note(readings, reading, { ...withViews(reading, views, change.now), lastReadAt: change.now });
    if (viewer) change.note(viewers, viewer, { lastSeenAt: change.now });
  });
}

/** Nobody has read for longer than there was time since the first page was shown: what goes beyond that is left out. @throws Unprocessable */
function withViews(reading: Reading, views: Views, now: string): Pick<Reading, 'pages' | 'seconds'> {
  const pages = { ...reading.pages };
  let left = (Date.parse(now) - Date.parse(reading.createdAt)) / 1000 - reading.seconds;
  for (const { page, seconds } of views.pages) {
    const before = pages[page];
    if (before === undefined) throw notShown();
    const counted = Math.max(0, Math.min(seconds, left));
    left -= counted;
    pages[page] = inMilliseconds(before + counted);
  }
  const all = Object.values(pages).reduce((sum, seconds) => sum + seconds, 0);
  return { pages, seconds: inMilliseconds(all) };
}

/** Sums of fractions stay short. */
function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function notShown(): Unprocessable {
  const message = 'must be of this version, and have been shown to you';
  const errors = [{ path: 'pages', message }];
  return new Unprocessable('invalid-body', `pages ${message}.`, { errors });
}
