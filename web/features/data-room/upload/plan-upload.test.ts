import { describe, expect, test } from 'vitest';
import type { RoomDocument } from '../../../app/api-types.ts';
import { planUpload, settleClash } from './plan-upload.ts';

const document = (id: string, name: string, folderId: string | null): RoomDocument => ({
  id,
  name,
  folderId,
  roomId: 'r',
  position: 2000,
  version: 1,
  createdAt: '',
  updatedAt: '',
  primaryVersionId: null,
  lastVersion: 1,
  shown: null,
});
const documents = [document('d1', 'Plan.pdf', null), document('d2', 'Other.pdf', 'f')];
const file = (name: string) => new File(['x'], name, { lastModified: 1 });
const around = {
  roomId: 'r',
  documents,
  standingIn: (folderId: string | null) => documents.filter(one => one.folderId === folderId),
  isBegun: () => false,
};

test('files come to stand behind what is there, in their order, each in its folder', () => {
  const files = [
    { file: file('a.txt'), folderId: null },
    { file: file('b.txt'), folderId: null },
    { file: file('c.txt'), folderId: 'new' },
  ];
  const { ready, clashing } = planUpload(files, around);
  expect(ready.map(({ documentName, position }) => [documentName, position])).toEqual([
    ['a.txt', 3000],
    ['b.txt', 4000],
    ['c.txt', 1000],
  ]);
  expect(clashing).toEqual([]);
});

test('a file whose upload was begun goes on, although its document is there', () => {
  const files = [{ file: file('Plan.pdf'), folderId: null }];
  expect(planUpload(files, { ...around, isBegun: () => true }).ready).toHaveLength(1);
});

describe('a file that has the name of a document', () => {
  const clash = planUpload([{ file: file('plan.PDF'), folderId: null }], around).clashing[0];
  const settled = (answer: 'version' | 'both' | 'skip') =>
    clash &&
    settleClash(clash, answer, documents).map(({ mark, documentName }) => [mark.versionOf, documentName]);

  test('is asked about', () => {
    expect(clash?.document.id).toBe('d1');
  });
  test.each([
    ['version', [['d1', 'plan.PDF']]],
    ['both', [[null, 'plan (2).PDF']]],
    ['skip', []],
  ] as const)('comes to this when a person says %s', (answer, outcome) => {
    expect(settled(answer)).toEqual(outcome);
  });
});
