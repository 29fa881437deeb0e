import * as z from 'zod';
import { instant } from '../../../platform/resource/fields.ts';
import { LegalHold } from '../room/schemas.ts';

const count = z.int().nonnegative();

/** How much a room holds. Sizes in bytes; those in storage are of what is encrypted, which is a little more. */
export const RoomFigures = z
  .object({
    folders: count,
    documents: count,
    versions: count,
    bytes: z.object({ primary: count, older: count }),
    uploads: z.object({ underway: count, bytes: count }),
    storage: z.array(z.object({ storageClass: z.string(), objects: count, bytes: count })).meta({
      description: 'As Cloud Storage has it now, uploads that are underway included',
    }),
    oldestVersionAt: instant.nullable(),
    newestVersionAt: instant.nullable(),
    retentionDays: z.int().nullable(),
    legalHold: LegalHold.nullable(),
  })
  .meta({ id: 'RoomFigures' });
export type RoomFigures = z.infer<typeof RoomFigures>;
