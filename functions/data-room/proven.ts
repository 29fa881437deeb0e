import { ProblemError } from '@chatterfix/shared/platform/errors/errors.ts';

/** What comes of reading a file. @throws ProblemError 500 when what is stored is not what was uploaded, and as the work does */
export async function proven<T>(work: () => Promise<T>, failed: (error: unknown) => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    failed(error);
    throw damaged(error);
  }
}

function damaged(cause: unknown): ProblemError {
  const message = 'What is stored of this file is not what was uploaded. Nothing of it is given out.';
  return new ProblemError(500, 'damaged-file', message, {}, { cause });
}
