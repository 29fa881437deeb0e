import { useState } from 'react';
import { useSession } from '../../app/session/session.tsx';
import { arrangementsForShift } from './arrange.ts';
import type { Asked } from './components/asking.tsx';
import type { Act } from './components/entry-menu.tsx';
import type { Entry } from './contents.ts';
import { chosenFiles, type DroppedFile } from './upload/dropped-files.ts';
import { pickFiles } from './upload/pick-files.ts';
import { type Arrangement, useArrange } from './use-arrange.ts';
import { useDownload } from './use-download.ts';
import type { UploadTarget } from './use-upload.tsx';

type Send = (files: readonly DroppedFile[], target: UploadTarget) => void;

/** What is done with the lines of a room: at once, or by a dialog that asks for more. */
export function useActs(roomId: string, entries: readonly Entry[], send: Send) {
  const { can } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [movedId, setMovedId] = useState<string | null>(null);
  const arranging = useArrange(roomId);
  const downloading = useDownload();
  const arrange = (changes: readonly Arrangement[]) => changes.length > 0 && arranging.mutate(changes);
  const choose = async (target: UploadTarget, folder = false) =>
    send(chosenFiles(await pickFiles({ several: 'folderId' in target, folder })), target);
  const shift = (entry: Entry, by: -1 | 1) => {
    if (arranging.isPending) return;
    arrange(arrangementsForShift(entries, entry, by));
    setMovedId(entry.item.id);
    keepFocus();
  };
  const atOnce: Partial<Record<Act, (entry: Entry) => void>> = {
    up: entry => shift(entry, -1),
    down: entry => shift(entry, 1),
    upload: entry =>
      void choose(entry.kind === 'folder' ? { folderId: entry.item.id } : { versionOf: entry.item }),
    download(entry) {
      if (entry.kind === 'folder') return;
      const { primaryVersionId: id, name, shown } = entry.item;
      if (id && shown) downloading.mutate({ id, name, size: shown.size });
    },
  };
  return {
    asked,
    /** What was moved last. */
    movedId,
    close: () => setAsked(null),
    arrange,
    mayArrange: can('documents:update') && can('folders:update'),
    upload: (folder: boolean) => void choose({ folderId: null }, folder),
    addFolder: () => setAsked({ act: 'folder', entry: null }),
    act: (act: Act, entry: Entry) => (atOnce[act] ?? (() => setAsked({ act, entry })))(entry),
  };
}

/** A line that is put elsewhere in the page loses the focus; it gets it back, so that it can be moved on. */
function keepFocus(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) setTimeout(() => focused.focus(), 50);
}
