import { expect, test } from 'vitest';
import { noticeInWords } from './notice-in-words.ts';

const sent = { state: 'sent', told: 0, refused: 0, uncertain: 0 } as const;

test.each([
  [{ ...sent, told: 3 }, '3 told'],
  [
    { ...sent, told: 3, refused: 1, uncertain: 2 },
    '3 told, 1 refused by a mail server, of 2 it is not known',
  ],
  [sent, 'Nobody told'],
  [{ ...sent, state: 'sending' as const }, 'On its way'],
  [{ ...sent, state: 'sending' as const, told: 4 }, '4 told, others on their way'],
  [{ ...sent, state: 'given-up' as const, told: 4 }, '4 told, others not, for a day without a mail server'],
])('%o is “%s”', (notice, words) => {
  expect(noticeInWords(notice)).toBe(words);
});
