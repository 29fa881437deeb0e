import { expect, test } from 'vitest';
import { mayBeKept } from './may-be-kept.ts';

const marked = { watermark: true };
const file = (fileName: string, contentType = 'application/octet-stream', download = true) => {
  return { fileName, contentType, download };
};
const because = (reason: string) => ({ document: { reason } });

test.each([
  ['a table', file('Plan.xlsx'), marked, 'not-supported', true],
  [
    'a table that may be looked at alone',
    file('Plan.xlsx', 'text/csv', false),
    marked,
    'not-supported',
    false,
  ],
  ['a picture that cannot be shown', file('Site.webp'), marked, 'not-supported', false],
  ['what calls itself an image', file('Site', 'image/heic'), marked, 'not-supported', false],
  ['a broken PDF', file('Deck.pdf', 'application/pdf'), marked, 'damaged', false],
  ['a PDF by its bytes, locked', file('Deck.bin'), marked, 'encrypted', false],
  ['a broken PDF', file('Deck.pdf', 'application/pdf'), { watermark: false }, 'damaged', true],
])('%s can be downloaded: %j, %j, %s, %s', (_, document, visit, reason, kept) => {
  expect(mayBeKept(document, visit, because(reason))).toBe(kept);
});
