import { useRef } from 'react';
import { ApiProblem } from './api-problem.ts';

/**
 * Names a submission, so that sending it again after a lost answer does nothing twice. The same body keeps
 * its key until `renew`; another body gets another.
 */
export function useIdempotencyKey() {
  const current = useRef({ body: '', key: '' });
  return {
    keyFor(value: unknown): string {
      const body = JSON.stringify(value);
      if (current.current.body !== body) current.current = { body, key: crypto.randomUUID() };
      return current.current.key;
    },
    renew(): void {
      current.current = { body: '', key: '' };
    },
    /** A refusal may be kept under its key; what was refused may be allowed by now, so it is asked anew. */
    renewWhenRefused(error: Error): void {
      if (error instanceof ApiProblem && error.status === 409) current.current = { body: '', key: '' };
    },
  };
}
