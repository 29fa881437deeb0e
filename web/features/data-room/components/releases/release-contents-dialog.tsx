import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { FileText, Folder } from 'lucide-react';
import type { Tag, TaggedEntry } from '../../../../app/api-types.ts';
import { formatBytes } from '../../../../app/format.ts';
import { QueryState } from '../../../../app/query-state.tsx';
import { useFormat } from '../../../../app/use-format.ts';
import { eventsQuery } from '../../../../entities/history/list-events.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../../ui/dialog.tsx';
import { SkeletonRows } from '../../../../ui/skeleton.tsx';
import { tagContentsQuery } from '../../api/read-tag-contents.ts';
import { depthOf } from '../../releases.ts';

/** What a room showed when a release was made. */
export function ReleaseContentsDialog({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const contents = useQuery(tagContentsQuery(tag.id));
  return (
    <Dialog wide title={`The contents of ${tag.name}`} description={<MadeBy tag={tag} />} onClose={onClose}>
      <QueryState query={contents} pending={<SkeletonRows rows={6} className="h-9" />} />
      {contents.data?.items.length === 0 && <p className="text-sm text-soft">The room was empty.</p>}
      <ol className="divide-y divide-line">
        {contents.data?.items.map(entry => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ol>
      <DialogActions>
        <Button onClick={onClose}>Done</Button>
      </DialogActions>
    </Dialog>
  );
}

/** When and by whom it was made: by whom, its history tells. */
function MadeBy({ tag }: { tag: Tag }) {
  const format = useFormat();
  const events = useInfiniteQuery(eventsQuery(`tags/${tag.id}`));
  const maker = events.data?.pages.at(-1)?.items.at(-1)?.actor.name;
  return (
    <>
      As the room was on {format.moment(tag.createdAt)}
      {maker && `, when ${maker} made it`}. SHA-256 of its index:{' '}
      <code className="text-xs wrap-anywhere">{tag.digest}</code>
    </>
  );
}

function EntryLine({ entry: { number, kind, name, file } }: { entry: TaggedEntry }) {
  const Icon = kind === 'folder' ? Folder : FileText;
  return (
    <li className="flex items-baseline gap-2 py-1.5 text-sm">
      <span className="w-14 shrink-0 text-faint tabular-nums">{number}</span>
      {[...new Array(Math.min(depthOf(number), 4)).keys()].map(step => (
        <span key={step} className="w-3 shrink-0" />
      ))}
      <Icon className="size-4 shrink-0 self-center text-faint" aria-hidden="true" />
      <span
        className={
          kind === 'folder' ? 'min-w-0 flex-1 font-medium wrap-anywhere' : 'min-w-0 flex-1 wrap-anywhere'
        }
      >
        {name}
      </span>
      {kind === 'document' && (
        <span className="shrink-0 text-xs text-faint tabular-nums">
          {file ? `version ${file.number} · ${formatBytes(file.size)}` : 'no file'}
        </span>
      )}
    </li>
  );
}
