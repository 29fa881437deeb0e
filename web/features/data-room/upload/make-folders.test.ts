import { expect, test, vi } from 'vitest';
import type { Folder } from '../../../app/api-types.ts';
import { makeFolders } from './make-folders.ts';

const folder = (id: string, folderId: string | null, position = 0): Folder => ({
  id,
  folderId,
  position,
  name: id,
  roomId: 'r',
  version: 1,
  createdAt: '',
  updatedAt: '',
});

test('the folders of some paths are made, each once, before what is in it and behind what stands there', async () => {
  const create = vi.fn(
    async ({ name, folderId, position }: { name: string; folderId: string | null; position: number }) =>
      folder(name, folderId, position),
  );
  const there = [folder('top', null), folder('law', 'top', 3000)];
  const folderAt = await makeFolders([['Law'], ['tax', '2026'], ['tax'], []], 'top', {
    folders: there,
    standingIn: folderId => there.filter(one => one.folderId === folderId),
    create,
  });
  expect(create.mock.calls.map(([made]) => made)).toEqual([
    { name: 'tax', folderId: 'top', position: 4000 },
    { name: '2026', folderId: 'tax', position: 1000 },
  ]);
  expect([['Law'], ['tax', '2026'], ['tax'], []].map(folderAt)).toEqual(['law', '2026', 'tax', 'top']);
});
