import { expect, test } from 'vitest';
import { fileFault } from './file-fault.ts';

test.each([
  ['a usual file', 'Balance sheet 2026.pdf', 1],
  ['an empty file', 'empty.txt', 0],
  ['the largest file', 'video.mp4', 5 * 2 ** 30],
])('%s can be uploaded', (_, name, size) => {
  expect(fileFault({ name, size })).toBeNull();
});

test.each([
  ['too large', 'video.mp4', 5 * 2 ** 30 + 1, /5 GiB/],
  ['named by a path', 'a\\b.txt', 1, /must not contain/],
  ['named by dots', '..', 1, /dots alone/],
  ['named by nothing', ' ', 1, /Enter a name/],
  ['named in two lines', 'a\nb', 1, /one line/],
  ['named too long', 'x'.repeat(201), 1, /at most 200/],
])('a file that is %s cannot, and it is said why', (_, name, size, words) => {
  expect(fileFault({ name, size })).toMatch(words);
});
