import { describe, expect, test } from 'vitest';
import { parseFaultsCommand } from './parse-faults-command.ts';

const parse = (line: string) => parseFaultsCommand(line.split(' ').filter(Boolean));

test.each([
  ['', { verb: 'help' }],
  ['add --help', { verb: 'help' }],
  ['list', { verb: 'list' }],
  ['clear', { verb: 'clear' }],
  ['remove f-1', { verb: 'remove', id: 'f-1' }],
  ['add --target kms', { verb: 'add', fault: { target: 'kms', probability: 1 } }],
])('%s', (line, request) => {
  expect(parse(line)).toEqual(request);
});

test('all that a fault may have', () => {
  const line =
    'add --id f-1 --target kms --operation Encrypt --error UNAVAILABLE --probability 0.5 --times 3 --delay 200 --duplicate 1 --reorder';
  expect(parse(line)).toEqual({
    verb: 'add',
    fault: {
      id: 'f-1',
      target: 'kms',
      operation: 'Encrypt',
      error: 'UNAVAILABLE',
      probability: 0.5,
      times: 3,
      delayMs: 200,
      duplicate: 1,
      reorder: true,
    },
  });
});

test('an HTTP status is a number', () => {
  expect(parse('add --target storage --error 503')).toMatchObject({ fault: { error: 503 } });
});

describe('what is wrong is said', () => {
  test.each([
    ['explode', /There is no "explode"; see --help/],
    ['remove', /remove <id>/],
    ['add --error 503', /target/],
    ['add --target kms --probability 2', /probability/],
    ['add --target kms --times often', /times/],
    ['add --target kms --colour red', /--colour/],
  ])('%s', (line, message) => {
    expect(() => parse(line)).toThrow(message);
  });
});
