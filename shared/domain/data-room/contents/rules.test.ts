import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Grant, Rights } from '../rights/schemas.ts';
import { numberContents } from '../room-index/rules.ts';
import { visibleContents } from './rules.ts';

const rights: fc.Arbitrary<Rights> = fc.constantFrom(
  { view: false, download: false },
  { view: true, download: false },
  { view: true, download: true },
);
const folderIds = ['f0', 'f1', 'f2', 'f3', 'f4'];
const documentIds = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'];

/** A tree of folders: each is in one before it, or at the top. */
const room = fc.record({
  folders: fc.tuple(
    ...folderIds.map((id, index) =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(id),
        folderId: fc.constantFrom(null, ...folderIds.slice(0, index)),
        position: fc.integer({ min: 0, max: 3 }),
      }),
    ),
  ),
  documents: fc.tuple(
    ...documentIds.map(id =>
      fc.record({
        id: fc.constant(id),
        name: fc.constant(id),
        folderId: fc.constantFrom(null, ...folderIds),
        position: fc.integer({ min: 0, max: 3 }),
        primaryVersionId: fc.constantFrom(null, 'v'),
        shown: fc.constantFrom(null, { contentType: 'application/pdf', size: 7 }),
      }),
    ),
  ),
  rights,
  grants: fc.dictionary(fc.constantFrom(...folderIds, ...documentIds), rights),
});

test('a document is shown exactly if its nearest grant says so, and a folder if one is in it', () => {
  fc.assert(
    fc.property(room, ({ folders, documents, rights, grants: byId }) => {
      const grants: Grant[] = Object.entries(byId).map(([id, given]) => {
        return { kind: id.startsWith('f') ? 'folder' : 'document', id, ...given };
      });
      const parent = (id: string | null) => folders.find(folder => folder.id === id)?.folderId ?? null;
      const nearest = (id: string | null): Rights =>
        id === null ? rights : (byId[id] ?? nearest(parent(id)));
      const allowed = ({ id, folderId }: (typeof documents)[number]) => byId[id] ?? nearest(folderId);

      const shown = visibleContents(folders, documents, { rights, grants });
      const expected = documents.filter(document => allowed(document).view);
      const ids = (kind: string) =>
        shown
          .filter(entry => entry.kind === kind)
          .map(({ id }) => id)
          .sort();
      expect(ids('document')).toEqual(expected.map(({ id }) => id));

      const within = (folderId: string | null, id: string): boolean =>
        folderId !== null && (folderId === id || within(parent(folderId), id));
      const holding = folderIds.filter(id => expected.some(({ folderId }) => within(folderId, id)));
      expect(ids('folder')).toEqual(holding);

      const numbers = new Map(numberContents(folders, documents).map(({ id, number }) => [id, number]));
      for (const entry of shown) {
        expect(entry.number).toBe(numbers.get(entry.id));
        const document = expected.find(({ id }) => id === entry.id);
        expect(entry.download).toBe(document ? allowed(document).download : false);
        expect(entry.hasFile).toBe(document?.primaryVersionId === 'v');
      }
      // What is hidden is not named, not even as what something shown is in.
      const said = JSON.stringify(shown);
      const hidden = [...documentIds, ...folderIds].filter(id => !shown.some(entry => entry.id === id));
      expect(hidden.filter(id => said.includes(id))).toEqual([]);
    }),
  );
});
