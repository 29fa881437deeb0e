import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ChevronRight, Download, Ellipsis, Pencil, Trash2, Upload } from 'lucide-react';
import { useState } from 'react';
import type { RoomDocument } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { History } from '../../../entities/history/history.tsx';
import { eventsQuery } from '../../../entities/history/list-events.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { Page } from '../../../ui/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { documentQuery } from '../api/get-document.ts';
import { roomQuery } from '../api/get-room.ts';
import { versionsQuery } from '../api/list-versions.ts';
import { DeleteDocumentDialog } from '../components/delete-entry-dialog.tsx';
import { RenameDialog } from '../components/rename-dialog.tsx';
import { UploadPanel } from '../components/upload-panel.tsx';
import { VersionsCard } from '../components/versions-card.tsx';
import { chosenFiles } from '../upload/dropped-files.ts';
import { pickFiles } from '../upload/pick-files.ts';
import { useDownload } from '../use-download.ts';
import { asVersion } from '../use-upload.tsx';

const route = getRouteApi('/member/data-rooms/$id/documents/$documentId');

/** One document: its versions, of which one is shown, and what happened to it. */
export function DocumentPage() {
  const { id, documentId } = route.useParams();
  const document = useQuery(documentQuery(documentId));
  return (
    <Page
      title={document.data?.name ?? 'Document'}
      heading={
        <span className="flex items-center gap-1.5 text-base font-medium">
          <DocumentTrail roomId={id} />
          {document.isPending && <Skeleton className="w-24" />}
          {document.data && <span className="truncate">{document.data.name}</span>}
        </span>
      }
      actions={document.data && <Actions document={document.data} />}
    >
      <QueryState query={document} pending={<Loading />} />
      {document.data && <Detail document={document.data} />}
      <UploadPanel />
    </Page>
  );
}

function Detail({ document }: { document: RoomDocument }) {
  const subject = `documents/${document.id}`;
  // Both at once, so that nothing moves.
  const versions = useQuery(versionsQuery(document.id));
  const history = useInfiniteQuery(eventsQuery(subject));
  if (!versions.isFetched || !history.isFetched) return <Loading />;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 px-4 py-5 lg:px-6">
      <VersionsCard document={document} />
      <History subject={subject} />
    </div>
  );
}

/** The way back; where there is little room, to the data room alone. */
function DocumentTrail({ roomId }: { roomId: string }) {
  const room = useQuery(roomQuery(roomId));
  return (
    <>
      <Link to="/data-rooms" className="shrink-0 text-faint hover:text-ink max-md:hidden">
        Data rooms
      </Link>
      <ChevronRight className="size-4 shrink-0 text-faint max-md:hidden" aria-hidden="true" />
      <Link
        to="/data-rooms/$id"
        params={{ id: roomId }}
        className="truncate text-faint hover:text-ink max-sm:max-w-20 max-sm:shrink-0"
      >
        {room.data?.name ?? 'Data room'}
      </Link>
      <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden="true" />
    </>
  );
}

function Actions({ document }: { document: RoomDocument }) {
  const { can } = useSession();
  const navigate = useNavigate();
  const downloading = useDownload();
  const [showing, setShowing] = useState<'rename' | 'delete' | null>(null);
  const { roomId, name, shown, primaryVersionId } = document;
  const close = () => setShowing(null);
  const leave = () => void navigate({ to: '/data-rooms/$id', params: { id: roomId }, replace: true });
  const choose = async () => asVersion(chosenFiles(await pickFiles({ several: false })), document);
  return (
    <>
      {shown && primaryVersionId && (
        <Button
          busy={downloading.isPending}
          onClick={() => downloading.mutate({ id: primaryVersionId, name, size: shown.size })}
        >
          <Download className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">Download</span>
        </Button>
      )}
      {can('versions:create') && (
        <Button look="primary" onClick={() => void choose()}>
          <Upload className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">New version</span>
        </Button>
      )}
      <Menu
        trigger={
          <Button look="ghost" aria-label="More" className="w-9 px-0 sm:w-8 sm:px-0">
            <Ellipsis className="size-4" aria-hidden="true" />
          </Button>
        }
      >
        {can('documents:update') && (
          <MenuItem onSelect={() => setShowing('rename')}>
            <Pencil aria-hidden="true" />
            Rename
          </MenuItem>
        )}
        {can('documents:delete') && (
          <MenuItem onSelect={() => setShowing('delete')}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      {showing === 'rename' && <RenameDialog entry={{ kind: 'document', item: document }} onClose={close} />}
      {showing === 'delete' && <DeleteDocumentDialog document={document} onDeleted={leave} onClose={close} />}
    </>
  );
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className="mx-auto max-w-4xl px-4 py-5 lg:px-6">
      <Skeleton className="h-60 rounded-lg" />
    </div>
  );
}
