import { Conflict, NotFound, Unavailable } from '../errors/errors.ts';

/** The codes of gRPC that call for an answer of their own. */
export const grpcCodes = { notFound: 5, failedPrecondition: 9, aborted: 10 } as const;

/** The code of gRPC that an error carries, if it carries one. */
export function grpcCode(error: unknown): number | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;
}

/**
 * What a failed call of a Google API means here: an error that is none of gRPC's stays itself.
 *
 * @param what what was asked for, in words: `service cmms`.
 */
export function grpcProblem(what: string, error: unknown): unknown {
  switch (grpcCode(error)) {
    case undefined:
      return error;
    case grpcCodes.notFound:
      return new NotFound(`There is no ${what}.`);
    case grpcCodes.aborted:
    case grpcCodes.failedPrecondition:
      return new Conflict(
        'changed',
        `The ${what} is being changed by somebody else, or its state does not allow this. Look again.`,
        {},
        { cause: error },
      );
    default: {
      const why = error instanceof Error ? error.message : '';
      return new Unavailable(`Google Cloud did not do it for the ${what}: ${why}`, { cause: error });
    }
  }
}
