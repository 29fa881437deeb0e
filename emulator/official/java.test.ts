import { describe, expect, test } from 'vitest';
import { findJava, parseJavaVersion } from './java.ts';
import { MissingPart } from './missing-part.ts';

describe('the version that java prints', () => {
  test.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['no such thing', undefined],
  ])('%s is %s', (text, version) => {
    expect(parseJavaVersion(text)).toBe(version);
  });
});

test('a machine without Java is told in one line what to install', async () => {
  const looking = findJava(['/nowhere/bin/java'], 11);
  await expect(looking).rejects.toThrow(MissingPart);
  await expect(looking).rejects.toThrow(/^Java is missing: install Java 11 or newer .*[^\n]$/);
});

test('a Java that is too old is named', async () => {
  await expect(findJava(['java'], 99)).rejects.toThrow(/^Java \d+ is too old: install Java 99/);
});

test('the first one that is new enough is taken', async () => {
  expect(await findJava(['/nowhere/bin/java', 'java'], 11)).toBe('java');
});
