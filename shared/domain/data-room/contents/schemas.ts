import * as z from 'zod';
import { reference } from '../../../platform/resource/fields.ts';
import { IndexEntry } from '../room-index/schemas.ts';

/** One line of what a visitor may see of a room, under the number that its owner knows it by. */
export const ContentsEntry = IndexEntry.extend({
  hasFile: z.boolean().meta({ description: 'Whether there is anything to look at: not in folders' }),
  contentType: z.string().nullable(),
  size: z.int().nullable().meta({ description: 'Bytes of its file' }),
  download: z.boolean().meta({ description: 'Whether its file may be kept' }),
}).meta({ id: 'RoomContentsEntry' });
export type ContentsEntry = z.infer<typeof ContentsEntry>;

/** A document as a visitor sees it. */
export const SeenDocument = z
  .object({
    id: reference,
    name: z.string(),
    versionId: reference,
    fileName: z.string(),
    contentType: z.string(),
    size: z.int().meta({ description: 'Bytes' }),
    download: z.boolean().meta({ description: 'Whether its file may be kept' }),
  })
  .meta({ id: 'RoomDocumentSeen' });
export type SeenDocument = z.infer<typeof SeenDocument>;
