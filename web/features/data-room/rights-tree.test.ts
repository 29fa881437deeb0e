import { expect, test } from 'vitest';
import { foldersAbove, rightsTo } from '../../../shared/domain/data-room/rights/rules.ts';
import type { Folder, RoomDocument } from '../../app/api-types.ts';
import { contentsOf } from './contents.ts';
import { chosenOf, grantsOf, type Level, levelOf, rightsOf, rightsTree } from './rights-tree.ts';

const folder = (id: string, folderId: string | null): Folder => ({
  ...{ version: 1, createdAt: '', updatedAt: '', roomId: 'r', position: 1 },
  ...{ id, name: id, folderId },
});
const document = (id: string, folderId: string | null): RoomDocument => ({
  ...folder(id, folderId),
  ...{ primaryVersionId: null, lastVersion: 0, shown: null },
});

const folders = [folder('a', null), folder('b', 'a'), folder('c', null)];
const documents = [document('x', 'b'), document('y', 'a'), document('z', 'c'), document('top', null)];
const entries = contentsOf(folders, documents);

test('what is chosen for a folder holds for all below it, up to what has its own', () => {
  const chosen = new Map<string, Level>([
    ['a', 'none'],
    ['b', 'download'],
    ['z', 'view'],
  ]);
  const lines = rightsTree(entries, 'view', chosen);
  expect(lines.map(({ entry, own, inherited, level }) => [entry.item.id, own, inherited, level])).toEqual([
    ['a', 'none', 'view', 'none'],
    ['b', 'download', 'none', 'download'],
    ['x', null, 'download', 'download'],
    ['y', null, 'none', 'none'],
    ['c', null, 'view', 'view'],
    ['z', 'view', 'view', 'view'],
    ['top', null, 'view', 'view'],
  ]);
});

test('the tree says what the service does', () => {
  const levels: Level[] = ['none', 'view', 'download'];
  const parents = new Map(folders.map(({ id, folderId }) => [id, folderId]));
  for (let round = 0; round < 3 ** 5; round += 1) {
    const digit = (place: number) => levels[Math.floor(round / 3 ** place) % 3] ?? 'none';
    const chosen = new Map(['a', 'b', 'x', 'z'].map((id, place) => [id, digit(place)]));
    const granted = { rights: rightsOf(digit(4)), grants: grantsOf(entries, chosen) };
    for (const { entry, level } of rightsTree(entries, digit(4), chosen)) {
      if (entry.kind === 'folder') continue;
      const standing = { documentId: entry.item.id, folderIds: foldersAbove(entry.item.folderId, parents) };
      expect(levelOf(rightsTo(granted, standing))).toBe(level);
    }
  }
});

test('what a link says comes back as it was, without what the room has no more', () => {
  const grants = grantsOf(
    entries,
    new Map<string, Level>([
      ['b', 'view'],
      ['gone', 'none'],
    ]),
  );
  expect(grants).toEqual([{ kind: 'folder', id: 'b', view: true, download: false }]);
  expect(chosenOf({ grants })).toEqual(new Map([['b', 'view']]));
});
