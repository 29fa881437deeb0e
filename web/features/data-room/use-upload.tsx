import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemMessage } from '../../app/api-problem.ts';
import type { Folder, RoomDocument } from '../../app/api-types.ts';
import { notify } from '../../ui/toast.tsx';
import { createFolder } from './api/create-folder.ts';
import { foldersQuery } from './api/list-folders.ts';
import { ClashDialog } from './components/clash-dialog.tsx';
import { type Entry, siblingsIn } from './contents.ts';
import type { ClashAnswer } from './upload/clash.ts';
import type { DroppedFile } from './upload/dropped-files.ts';
import { makeFolders } from './upload/make-folders.ts';
import { type Clash, planUpload, settleClash } from './upload/plan-upload.ts';
import { type FileMark, rememberedFor } from './upload/remembered-uploads.ts';
import { isUnderWay, markOf, type Picked } from './upload/transfer.ts';
import { transferList } from './upload/transfer-list.ts';
import { uploadFiles } from './upload/transfers.ts';

/** Where files go: into a folder or the top of a room, or as the next version of a document. */
export type UploadTarget = { folderId: string | null } | { versionOf: RoomDocument };

/** Has files uploaded into a room: makes the folders they came in, and asks where names clash. */
export function useUpload(roomId: string, entries: readonly Entry[]) {
  const client = useQueryClient();
  const [clashing, setClashing] = useState<readonly Clash[]>([]);
  const documents = entries.flatMap(entry => (entry.kind === 'document' ? [entry.item] : []));
  const standingIn = (folderId: string | null) => siblingsIn(entries, folderId).map(({ item }) => item);

  const create = async (place: Pick<Folder, 'folderId' | 'name' | 'position'>) => {
    const folder = await createFolder({ roomId, ...place }, crypto.randomUUID());
    const { queryKey } = foldersQuery(roomId);
    client.setQueryData(queryKey, list => list && { items: [...list.items, folder] });
    return folder;
  };
  const intoFolder = async (files: readonly DroppedFile[], below: string | null) => {
    const folders = entries.flatMap(entry => (entry.kind === 'folder' ? [entry.item] : []));
    const paths = files.map(({ path }) => path);
    const folderAt = await makeFolders(paths, below, { folders, standingIn, create });
    const placed = files.map(({ file, path }) => ({ file, folderId: folderAt(path) }));
    const isBegun = (mark: FileMark) => rememberedFor(mark) !== undefined;
    const plan = planUpload(placed, { roomId, documents, standingIn, isBegun });
    begin(plan.ready);
    setClashing(plan.clashing);
  };
  const upload = async (files: readonly DroppedFile[], target: UploadTarget) => {
    try {
      if ('versionOf' in target) asVersion(files, target.versionOf);
      else await intoFolder(files, target.folderId);
    } catch (error) {
      notify('danger', problemMessage(error));
    }
  };
  const answer = (given: ClashAnswer, forAll: boolean) => {
    const settled = forAll ? clashing : clashing.slice(0, 1);
    begin(settled.flatMap(clash => settleClash(clash, given, documents)));
    setClashing(clashing.slice(settled.length));
  };
  return {
    upload,
    dialog: clashing.length > 0 && (
      <ClashDialog
        key={clashing[0]?.document.id}
        clashing={clashing}
        onAnswer={answer}
        onClose={() => setClashing([])}
      />
    ),
  };
}

/** Makes one file the next version of a document. */
export function asVersion(files: readonly DroppedFile[], { id, roomId, folderId, name }: RoomDocument): void {
  const [first, ...others] = files;
  if (!first) return;
  if (others.length > 0) {
    notify(
      'danger',
      'A version of a document is one file. Drop one alone, or drop them beside the document.',
    );
    return;
  }
  const mark = markOf(first.file, { roomId, folderId, versionOf: id });
  begin([{ file: first.file, mark, documentName: name, position: 0 }]);
}

/** A file that is on its way already does not go twice. */
function begin(picked: readonly Picked[]): void {
  const underWay = new Set(
    transferList
      .all()
      .filter(isUnderWay)
      .map(({ mark }) => JSON.stringify(mark)),
  );
  uploadFiles(picked.filter(({ mark }) => !underWay.has(JSON.stringify(mark))));
}
