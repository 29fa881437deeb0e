import * as z from 'zod';
import { reference } from '../../../platform/resource/fields.ts';

/** One line of a room's index. */
export const IndexEntry = z
  .object({
    number: z.string().meta({ description: 'Its place: 2.1 is the first in the second', example: '2.1' }),
    kind: z.enum(['folder', 'document']),
    id: reference,
    name: z.string(),
    folderId: reference.nullable(),
  })
  .meta({ id: 'IndexEntry' });
export type IndexEntry = z.infer<typeof IndexEntry>;
