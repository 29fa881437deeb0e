import * as z from 'zod';
import { line, optional, reference } from '../../../platform/resource/fields.ts';
import { longestName, pathFault } from './rules.ts';

/** A name that is a file's or a folder's anywhere, and leads nowhere: no part of a path. */
export const fileName = line(longestName)
  .refine(name => !pathFault(name), { error: ({ input }) => pathFault(String(input)) })
  .meta({ description: 'As a file may be called: no path' });

/** What folders and documents have in common: where in a room they stand. */
export const placeFields = {
  roomId: reference.meta({ description: 'Does not change' }),
  folderId: optional(reference).meta({
    description: 'The folder that it is in; none at the top of the room',
  }),
  name: fileName,
  position: z.int().min(0).max(1_000_000).default(0).meta({
    description: 'Orders those that are in the same folder: the least first',
  }),
};
