import { Undecipherable } from '../../../platform/kms/kms-errors.ts';
import { ObjectMissing } from '../../../platform/storage/storage-errors.ts';
import { NotGenuine } from '../../../platform/streaming-aead/not-genuine.ts';
import { DamagedDocument } from './damaged-document.ts';

/** An attempt that is not done in the time that its function has. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** What whoever asked for a bundle is told of an error that would come again; undefined of one that may pass. */
export function lastingFailure(error: unknown): string | undefined {
  if (error instanceof OutOfTime)
    return 'It was not done in the nine minutes that there are. Ask for it again, or for a tag that names less.';
  const damaged = [DamagedDocument, NotGenuine, ObjectMissing, Undecipherable];
  if (damaged.some(kind => error instanceof kind))
    return 'What is stored of a document is not what was uploaded. Have it uploaded again, and tag it anew.';
  return undefined;
}
