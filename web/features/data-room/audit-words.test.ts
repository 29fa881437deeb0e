import { expect, test } from 'vitest';
import { sealInWords } from './audit-words.ts';

const seal = { number: 3, sequence: 42, at: '2026-03-12T01:00:00.000Z', genuine: true };
const words = (checked: Parameters<typeof sealInWords>[0]) => sealInWords(checked, at => at.slice(0, 10));

test('a seal that KMS verified says up to where it goes, and what is behind it', () => {
  expect(words({ seal, unsealed: 0 })).toBe(
    'Seal 3 is genuine. Cloud KMS verified it: the log is what it was up to entry 42, on 2026-03-12. Nothing has happened since.',
  );
  expect(words({ seal, unsealed: 2 })).toContain('Not sealed yet: 2 entries since then.');
});

test('one that is not genuine says what to do', () => {
  expect(words({ seal: { ...seal, genuine: false }, unsealed: 0 })).toMatch(
    /^Seal 3 of 2026-03-12 is not genuine: .* Export the log/,
  );
});

test('before the first one it says when it will be', () => {
  expect(words({ seal: null, unsealed: 1 })).toBe(
    'There is no seal yet, and 1 entry to be sealed: that happens each night, and with each export.',
  );
});
