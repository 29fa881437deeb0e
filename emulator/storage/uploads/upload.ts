import { z } from 'zod';
import { Preconditions } from '../objects/preconditions.ts';
import { ObjectFields } from '../objects/stored-object.ts';
import { DeclaredChecksums } from './checksums.ts';

/** What an upload is to become. */
export const Upload = z.object({
  bucket: z.string(),
  name: z.string(),
  fields: ObjectFields,
  declared: DeclaredChecksums,
  preconditions: Preconditions,
});
export type Upload = z.output<typeof Upload>;
