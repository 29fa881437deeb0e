import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type FileMark,
  forget,
  type Remembered,
  remember,
  rememberedFor,
  rememberedIn,
} from './remembered-uploads.ts';

const file = { roomId: 'r', folderId: 'f', name: 'Plan.pdf', size: 9, lastModified: 5 };
const begun: Remembered = { ...file, uploadId: 'u', documentId: 'd', isNew: true, at: Date.now() };
const mark: FileMark = { ...file, versionOf: null };

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});

describe('an upload that was begun', () => {
  test.each([
    ['the same file for the same place', {}, true],
    ['a file that has changed', { lastModified: 6 }, false],
    ['a file of another size', { size: 10 }, false],
    ['the same file for another folder', { folderId: null }, false],
    ['the same file as a version of its document', { versionOf: 'd' }, true],
    ['the same file as a version of another one', { versionOf: 'e' }, false],
  ] as const)('is known by %s, or not', (_, differing, known) => {
    remember(begun);
    expect(rememberedFor({ ...mark, ...differing })?.uploadId === 'u').toBe(known);
  });

  test('is forgotten when it is done, and after a week', () => {
    remember(begun);
    remember({ ...begun, uploadId: 'old', at: Date.now() - 8 * 86_400_000 });
    expect(rememberedIn('r').map(({ uploadId }) => uploadId)).toEqual(['u']);
    forget('u');
    expect(rememberedIn('r')).toEqual([]);
  });
});
