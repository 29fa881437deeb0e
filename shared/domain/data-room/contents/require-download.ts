import { Forbidden, ProblemError } from '../../../platform/errors/errors.ts';
import type { DoorDeps } from '../deps.ts';
import type { Seat } from '../visit/find-visit.ts';
import { tellRefusal } from '../visit/refusals.ts';
import type { Shown } from './find-shown.ts';

/** @throws Forbidden when the file may be looked at alone. */
export async function requireDownload(
  deps: DoorDeps,
  seat: Seat,
  { document, rights }: Shown,
): Promise<void> {
  if (rights.download) return;
  await tellRefusal(deps, seat, 'download', { documentId: document.id });
  throw new Forbidden(
    'This document can be looked at, and not downloaded. Ask whoever sent the link for it.',
  );
}

/** A file that must have a watermark is not given out without it. */
export async function refuseUnmarked(deps: DoorDeps, seat: Seat, { document }: Shown): Promise<never> {
  await tellRefusal(deps, seat, 'watermark', { documentId: document.id });
  const message =
    'This file is given out with a watermark alone, which cannot be made of it. Ask whoever sent the link for it.';
  throw new ProblemError(403, 'no-watermark', message);
}
