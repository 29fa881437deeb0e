import { status } from '@grpc/grpc-js';
import { expect, test } from 'vitest';
import { GrpcError } from '../../grpc/grpc-error.ts';
import { operationMethods } from './operation-methods.ts';
import { Operations } from './operations.ts';

/** An operation whose work the test ends. */
function startOperation() {
  const operations = new Operations('projects/p/locations/l');
  const work = Promise.withResolvers<{ '@type': string }>();
  const { name } = operations.start({ '@type': 'before' }, work.promise);
  const wait = (timeout: object | null) => operationMethods(operations).WaitOperation?.({ name, timeout });
  return { wait, work };
}

test('Waiting for an operation ends with it', async () => {
  const { wait, work } = startOperation();
  const waiting = wait(null);
  work.resolve({ '@type': 'after' });
  expect(await waiting).toMatchObject({ done: true, response: { '@type': 'after' } });
});

test('Waiting for an operation ends after the time given', async () => {
  const { wait } = startOperation();
  expect(await wait({ seconds: '0', nanos: 1_000_000 })).toMatchObject({
    done: false,
    metadata: { '@type': 'before' },
  });
});

test('An operation whose work is refused ends with that error', async () => {
  const { wait, work } = startOperation();
  work.reject(new GrpcError('FAILED_PRECONDITION', 'It does not start.'));
  expect(await wait(null)).toMatchObject({
    done: true,
    error: { code: status.FAILED_PRECONDITION, message: 'It does not start.' },
  });
});
