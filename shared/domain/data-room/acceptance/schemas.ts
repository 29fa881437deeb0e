import * as z from 'zod';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { whoFields } from '../visit/schemas.ts';

/** That somebody agreed to the agreement of a link: to these words, by this version of it, when and from where. */
export const acceptances = defineResource({
  noun: 'acceptance',
  path: 'acceptances',
  at: 'data-room',
  collection: 'acceptances',
  fields: {},
  derived: {
    ...whoFields,
    linkVersion: z.int().positive(),
    agreementHash: z.hex().meta({ description: 'SHA-256 of what was agreed to, in UTF-8' }),
    from: z.string().meta({ description: 'The address on the network that it came from' }),
  },
  within: { path: 'rooms', field: 'roomId' },
  label: ['email'],
  filters: ['roomId', 'linkId', 'viewerId'],
  operations: ['list', 'get'],
});
export type Acceptance = ItemOf<typeof acceptances>;
