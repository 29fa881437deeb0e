import { expect, test } from 'vitest';
import { withStack } from './logger.ts';

test('an error is logged with its stack, where Error Reporting finds it', () => {
  const err = new Error('broken');
  expect(withStack({ requestId: 'a', err })).toEqual({ requestId: 'a', err, stack_trace: err.stack });
});

test('what is no error has none', () => {
  expect(withStack({ requestId: 'a' })).toEqual({ requestId: 'a' });
});
