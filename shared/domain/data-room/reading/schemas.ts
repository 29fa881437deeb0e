import * as z from 'zod';
import { instant, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { whoFields } from '../visit/schemas.ts';

export const mostPages = 10_000;
const seconds = z.number().nonnegative();

/** What somebody has read of a version of a document: which pages were shown to them, and for how long in all. */
export const readings = defineResource({
  noun: 'reading',
  path: 'readings',
  at: 'data-room',
  collection: 'readings',
  fields: {},
  derived: {
    ...whoFields,
    documentId: reference,
    versionId: reference,
    seconds: seconds.meta({ description: 'The sum of those of its pages' }),
    pages: z.record(z.string().regex(/^\d{1,5}$/), seconds).meta({
      description:
        'Seconds by page, counted from 1; 0 for one that was shown and of which nothing more is known',
    }),
    downloads: z.int().nonnegative(),
    lastReadAt: instant,
  },
  within: { path: 'rooms', field: 'roomId' },
  filters: ['roomId', 'linkId', 'viewerId', 'documentId'],
  sorts: ['-lastReadAt'],
  operations: ['list', 'get'],
});
export type Reading = ItemOf<typeof readings>;

/** What one report said; kept for a while, so that one that comes again is known. */
export const beacons = defineResource({
  noun: 'beacon',
  path: 'beacons',
  collection: 'beacons',
  fields: {
    roomId: reference,
    viewerId: reference,
    versionId: reference,
    pages: z.array(z.object({ page: z.int(), seconds })),
  },
  keptDays: 30,
});

/** A report of how long pages were looked at since the one before. */
export const Views = z
  .strictObject({
    id: reference.max(64).meta({ description: 'The same when it is sent again' }),
    documentId: reference,
    versionId: reference,
    pages: z
      .array(
        z.strictObject({
          page: z.int().min(1).max(mostPages),
          seconds: seconds.max(600),
        }),
      )
      .min(1)
      .max(100),
  })
  .meta({ id: 'RoomViews' });
export type Views = z.infer<typeof Views>;
