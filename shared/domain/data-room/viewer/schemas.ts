import * as z from 'zod';
import { instant } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { whoFields } from '../visit/schemas.ts';

const { viewerId: _, ...who } = whoFields;

/** Somebody outside who came in by a link, for those who own the room. */
export const viewers = defineResource({
  noun: 'viewer',
  path: 'viewers',
  at: 'data-room',
  collection: 'viewers',
  fields: {
    notices: z.boolean().default(true).meta({
      description: 'Whether their address is told of what is new in the room, by whatever link they came',
    }),
  },
  derived: {
    ...who,
    lastSeenAt: instant,
    visits: z.int().positive().meta({ description: 'How often they were let in' }),
  },
  within: { path: 'rooms', field: 'roomId' },
  label: ['email'],
  filters: ['roomId', 'linkId'],
  sorts: ['-lastSeenAt'],
  operations: ['list', 'get', 'change'],
});
export type Viewer = ItemOf<typeof viewers>;
