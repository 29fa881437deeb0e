import * as z from 'zod';
import { optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { ShownFile } from '../file/schemas.ts';
import { placeFields } from '../place/schemas.ts';

/** A document in a room. */
export const documents = defineResource({
  noun: 'document',
  path: 'documents',
  at: 'data-room',
  collection: 'documents',
  fields: placeFields,
  derived: {
    primaryVersionId: optional(reference).meta({
      description: 'The version that is shown; none before the first',
    }),
    shown: optional(ShownFile).meta({ description: 'Its file, as far as a list needs it' }),
    lastVersion: z
      .int()
      .nonnegative()
      .default(0)
      .meta({ description: 'The number of the version that came last' }),
  },
  within: { path: 'rooms', field: 'roomId' },
  filters: ['roomId', 'folderId'],
  sorts: ['position', 'name'],
  search: ['name'],
  references: { roomId: 'rooms', folderId: 'folders' },
});
export type RoomDocument = ItemOf<typeof documents>;
