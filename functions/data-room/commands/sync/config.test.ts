import { expect, test } from 'vitest';
import { readSync } from './config.ts';

const env = { CHATTERFIX_API_KEY: 'cfx.key' };

test('a call says which folder goes into which room', () => {
  expect(readSync(['--room', 'r', '--folder', '.', '--url', 'https://a.example/'], env)).toEqual({
    room: 'r',
    folder: '.',
    tag: undefined,
    commit: undefined,
    url: 'https://a.example',
    key: 'cfx.key',
  });
});

test.each([
  ['a room', ['--folder', '.'], env, '--room is missing'],
  ['a folder', ['--room', 'r'], env, '--folder is missing'],
  ['a key', ['--room', 'r', '--folder', '.'], {}, 'CHATTERFIX_API_KEY is not set'],
  ['a tag for its commit', ['--room', 'r', '--folder', '.', '--commit', 'abc1234'], env, 'goes with a --tag'],
])('one without %s is told what is missing', (_, args, given, message) => {
  expect(() => readSync(args, given)).toThrow(message);
});
