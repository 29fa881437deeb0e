import { expect, test } from 'vitest';
import { pathInWords } from './alert-path-in-words.ts';

test.each([
  [
    { sentAt: null, openSince: null, silent: [] },
    'No heartbeat was sent yet; the first one comes within five minutes.',
  ],
  [{ sentAt: '14:10', openSince: '14:05', silent: [] }, 'Open since 14:05'],
  [{ sentAt: '14:10', openSince: null, silent: [] }, 'Open again; the next heartbeat will say it for good.'],
  [
    { sentAt: '14:10', openSince: null, silent: ['slack', 'push'] as const },
    'Alerts do not get through by Slack and Push.',
  ],
])('%j: %s', (path, words) => {
  expect(pathInWords({ ...path, silent: [...path.silent] }, instant => instant)).toBe(words);
});
