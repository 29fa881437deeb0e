import { SearchX, Upload } from 'lucide-react';
import { useSession } from '../../../app/session/session.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useStable } from '../../../ui/use-stable.ts';
import { type Entry, foldersAbove, named, unfolded } from '../contents.ts';
import type { DroppedFile } from '../upload/dropped-files.ts';
import { useActs } from '../use-acts.ts';
import { useDragging } from '../use-dragging.ts';
import { useOpenFolders } from '../use-open-folders.ts';
import { type UploadTarget, useUpload } from '../use-upload.tsx';
import { Asking } from './asking.tsx';
import { ContentsToolbar } from './contents-toolbar.tsx';
import { EntryLine } from './entry-line.tsx';

type ContentsProps = { roomId: string; entries: readonly Entry[]; words: string | undefined };

/** What a room holds, in the order of its index, to be opened, ordered and added to. */
export function Contents({ roomId, entries, words }: ContentsProps) {
  const { can } = useSession();
  const folders = useOpenFolders(roomId, entries.length);
  const uploading = useUpload(roomId, entries);
  const send = (files: readonly DroppedFile[], target: UploadTarget) => {
    if ('folderId' in target && target.folderId) folders.set(target.folderId, true);
    void uploading.upload(files, target);
  };
  const acts = useActs(roomId, entries, send);
  const mayArrange = acts.mayArrange && !words;
  const dragging = useDragging({
    entries,
    mayArrange,
    mayUpload: can('versions:create'),
    onArrange: acts.arrange,
    onUpload: send,
  });
  const [onOpen, onAct] = [useStable(folders.set), useStable(acts.act)];
  const lines = words ? named(entries, words) : unfolded(entries, folders.isOpen);
  return (
    <div
      {...dragging}
      className="min-h-[70vh] pb-24 data-[over=into]:bg-accent-soft/40 [body:has([data-uploads])_&]:pb-96"
    >
      <ContentsToolbar
        entries={entries}
        words={words}
        onFolder={acts.addFolder}
        onUpload={acts.upload}
        onOpenAll={words ? null : folders.setAll}
      />
      {lines.length === 0 && <Nothing words={words} />}
      <ul aria-label="Contents" className="bg-surface">
        {lines.map(entry => (
          <EntryLine
            key={entry.item.id}
            entry={entry}
            open={!words && folders.isOpen(entry.item.id)}
            path={words ? pathOf(entries, entry) : undefined}
            mayArrange={mayArrange}
            onOpen={onOpen}
            onAct={onAct}
          />
        ))}
      </ul>
      <p role="status" className="sr-only">
        {movedInWords(entries, acts.movedId)}
      </p>
      <Asking
        asked={acts.asked}
        roomId={roomId}
        entries={entries}
        onArrange={acts.arrange}
        onClose={acts.close}
      />
      {uploading.dialog}
    </div>
  );
}

function pathOf(entries: readonly Entry[], { item }: Entry): string {
  return foldersAbove(entries, item.folderId)
    .map(({ name }) => name)
    .join(' / ');
}

/** Tells those who do not see it where something has gone. */
function movedInWords(entries: readonly Entry[], movedId: string | null): string {
  const moved = entries.find(({ item }) => item.id === movedId);
  return moved ? `${moved.item.name} is ${moved.number} now.` : '';
}

function Nothing({ words }: { words: string | undefined }) {
  return words ? (
    <EmptyState icon={SearchX} title="Nothing fits">
      No folder or document has “{words}” in its name.
    </EmptyState>
  ) : (
    <EmptyState icon={Upload} title="Nothing in it yet">
      Drop files or folders here, or upload them by the buttons above. Each is encrypted as it arrives.
    </EmptyState>
  );
}
