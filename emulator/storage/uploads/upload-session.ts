import { z } from 'zod';
import { StoredObject } from '../objects/stored-object.ts';
import { Upload } from './upload.ts';

/** A resumable upload; it is kept a week, so that a client that lost the last answer can ask for it again. */
export const UploadSession = Upload.extend({
  /** Also the id of the file that its bytes go to. */
  id: z.string(),
  /** `X-Upload-Content-Length`, in bytes. */
  length: z.int().optional(),
  started: z.string(),
  finished: StoredObject.optional(),
});
export type UploadSession = z.output<typeof UploadSession>;
