import * as z from 'zod';
import { reference } from '../../../platform/resource/fields.ts';

/** What may be done with documents; nobody keeps what they may not see. */
export const Rights = z
  .strictObject({
    view: z.boolean(),
    download: z.boolean(),
  })
  .refine(({ view, download }) => view || !download, 'must allow to view what may be downloaded');
export type Rights = z.infer<typeof Rights>;

/** Rights that differ for a folder, with all below it, or a document: the nearest upwards holds. */
export const Grant = z
  .strictObject({
    kind: z.enum(['folder', 'document']),
    id: reference,
    view: z.boolean(),
    download: z.boolean(),
  })
  .refine(({ view, download }) => view || !download, 'must allow to view what may be downloaded');
export type Grant = z.infer<typeof Grant>;
