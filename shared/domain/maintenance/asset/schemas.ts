import * as z from 'zod';
import { instant, line, optional, reference, text } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

export const AssetStatus = z.enum(['operational', 'down', 'retired']);
export const AssetCriticality = z.enum(['none', 'low', 'medium', 'high', 'critical']);

/** A thing that is maintained: a machine, a room, a component; assets form a tree. */
export const assets = defineResource({
  noun: 'asset',
  path: 'assets',
  collection: 'assets',
  fields: {
    name: line(120),
    code: line(60).meta({ description: 'Tag number, unique in the organisation' }),
    description: optional(text(4000)),
    siteId: optional(reference),
    parentId: optional(reference),
    status: AssetStatus.default('operational'),
    criticality: AssetCriticality.default('none'),
    category: optional(line(80)),
    manufacturer: optional(line(120)),
    model: optional(line(120)),
    serialNumber: optional(line(120)),
    inServiceAt: optional(instant).meta({
      description: 'Since when it operates; since it was recorded here, where that is not known',
    }),
  },
  derived: { retiredAt: optional(instant).meta({ description: 'Since when its status is retired' }) },
  filters: ['siteId', 'parentId', 'status', 'criticality', 'code'],
  sorts: ['name', 'code'],
  search: ['name', 'code', 'manufacturer', 'model', 'serialNumber'],
  unique: ['code'],
  references: { siteId: 'sites', parentId: 'assets' },
  derive: ({ status, retiredAt, updatedAt }) => ({
    retiredAt: status === 'retired' ? (retiredAt ?? updatedAt) : null,
  }),
});
export type Asset = ItemOf<typeof assets>;

/** What a label can be had as. */
export const LabelFormat = z.enum(['svg', 'png']);
export type LabelFormat = z.infer<typeof LabelFormat>;
