import { line, optional, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** A set of documents that is shown to some people outside, such as investors or auditors. */
export const rooms = defineResource({
  noun: 'room',
  path: 'rooms',
  at: 'data-room',
  collection: 'rooms',
  fields: { name: line(120), description: optional(text(4000)) },
  within: { path: 'rooms', field: 'id' },
  sorts: ['name'],
  search: ['name', 'description'],
});
export type Room = ItemOf<typeof rooms>;
