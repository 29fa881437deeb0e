import { useRef } from 'react';

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
  };
}
