import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Ellipsis, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { DocumentVersion, RoomDocument } from '../../../app/api-types.ts';
import { DeleteDialog } from '../../../app/delete-dialog.tsx';
import { formatBytes } from '../../../app/format.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { notify } from '../../../ui/toast.tsx';
import { deleteVersion } from '../api/delete-version.ts';
import { versionsQuery } from '../api/list-versions.ts';
import { makePrimary } from '../api/make-primary.ts';
import { useDownload } from '../use-download.ts';

/** The versions of a document, the last first; the primary one is what is shown of it. */
export function VersionsCard({ document }: { document: RoomDocument }) {
  const versions = useQuery(versionsQuery(document.id));
  const all = versions.data?.items ?? [];
  return (
    <Card title="Versions">
      <QueryState query={versions} pending={<SkeletonRows rows={2} className="h-14" />} />
      {versions.isSuccess && all.length === 0 && (
        <p className="p-4 text-sm text-soft">It has no file yet. Upload one as its first version.</p>
      )}
      <ul className="divide-y divide-line">
        {all.map(version => (
          <VersionLine key={version.id} version={version} document={document} isOnly={all.length === 1} />
        ))}
      </ul>
    </Card>
  );
}

type VersionLineProps = { version: DocumentVersion; document: RoomDocument; isOnly: boolean };

function VersionLine({ version, document, isOnly }: VersionLineProps) {
  const format = useFormat();
  const { number, name, size, createdAt, uploadedBy } = version;
  const isPrimary = document.primaryVersionId === version.id;
  return (
    <li className="flex items-center gap-3 py-2.5 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <span className="font-medium">Version {number}</span>
          {isPrimary && <Badge tone="success">Primary</Badge>}
          <span className="truncate text-soft">{name}</span>
        </p>
        <p className="text-xs text-faint tabular-nums">
          {formatBytes(size)} · {format.moment(createdAt)}
          {uploadedBy && ` · ${uploadedBy.name}`}
        </p>
      </div>
      <VersionActions version={version} isPrimary={isPrimary} isOnly={isOnly} />
    </li>
  );
}

type ActionsProps = { version: DocumentVersion; isPrimary: boolean; isOnly: boolean };

function VersionActions({ version, isPrimary, isOnly }: ActionsProps) {
  const { can } = useSession();
  const downloading = useDownload();
  const choosing = useMakePrimary(version);
  const [deleting, setDeleting] = useState(false);
  const mayChoose = can('versions:update') && !isPrimary;
  const mayDelete = can('versions:delete') && (!isPrimary || isOnly);
  return (
    <>
      <IconButton
        icon={Download}
        label={`Download version ${version.number}`}
        disabled={downloading.isPending}
        onClick={() => downloading.mutate(version)}
      />
      {(mayChoose || mayDelete) && (
        <Menu trigger={<IconButton icon={Ellipsis} label={`Actions for version ${version.number}`} />}>
          {mayChoose && (
            <MenuItem onSelect={() => choosing.mutate()}>
              <Star aria-hidden="true" />
              Make it primary
            </MenuItem>
          )}
          {mayDelete && (
            <MenuItem onSelect={() => setDeleting(true)}>
              <Trash2 aria-hidden="true" />
              Delete
            </MenuItem>
          )}
        </Menu>
      )}
      {deleting && (
        <DeleteVersionDialog version={version} isOnly={isOnly} onClose={() => setDeleting(false)} />
      )}
    </>
  );
}

type DeleteProps = { version: DocumentVersion; isOnly: boolean; onClose: () => void };

function DeleteVersionDialog({ version: { id, number }, isOnly, onClose }: DeleteProps) {
  return (
    <DeleteDialog
      title={`Delete version ${number}?`}
      collection="versions"
      send={() => deleteVersion(id)}
      onClose={onClose}
    >
      Its key goes with it: nobody can read this file again, nor bring it back.{' '}
      {isOnly
        ? 'The document stays, without a file.'
        : 'The other versions stay, and its number is not given again.'}
    </DeleteDialog>
  );
}

function useMakePrimary({ id, number }: DocumentVersion) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => makePrimary(id),
    onSuccess(document) {
      client.setQueryData(['documents', 'item', document.id], document);
      notify('success', `Version ${number} is shown from now on.`);
      return client.invalidateQueries({ queryKey: ['documents', 'list'] });
    },
    onError: error => notify('danger', problemMessage(error)),
  });
}
