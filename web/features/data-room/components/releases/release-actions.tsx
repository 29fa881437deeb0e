import { Ellipsis, ListTree, PackageOpen, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Tag } from '../../../../app/api-types.ts';
import { DeleteDialog } from '../../../../app/delete-dialog.tsx';
import { useSession } from '../../../../app/session/session.tsx';
import { Button } from '../../../../ui/button.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../../ui/menu.tsx';
import { deleteTag } from '../../api/delete-tag.ts';
import { useMakeBundle } from '../../use-make-bundle.ts';
import { ReleaseContentsDialog } from './release-contents-dialog.tsx';

/** What can be done with a release. */
export function ReleaseActions({ tag }: { tag: Tag }) {
  const { can } = useSession();
  const [showing, setShowing] = useState<'contents' | 'delete' | null>(null);
  const making = useMakeBundle(tag);
  const close = () => setShowing(null);
  return (
    <div className="flex shrink-0 items-center gap-1">
      {can('bundles:create') && (
        <Button
          aria-label={`Make a bundle of ${tag.name}`}
          busy={making.isPending}
          onClick={() => making.mutate()}
        >
          <PackageOpen className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">Make a bundle</span>
        </Button>
      )}
      <Menu trigger={<IconButton icon={Ellipsis} label={`Actions for ${tag.name}`} />}>
        <MenuItem onSelect={() => setShowing('contents')}>
          <ListTree aria-hidden="true" />
          Contents
        </MenuItem>
        {can('tags:delete') && (
          <MenuItem onSelect={() => setShowing('delete')}>
            <Trash2 aria-hidden="true" />
            Delete
          </MenuItem>
        )}
      </Menu>
      {showing === 'contents' && <ReleaseContentsDialog tag={tag} onClose={close} />}
      {showing === 'delete' && (
        <DeleteDialog
          title={`Delete the release ${tag.name}?`}
          collection="tags"
          send={() => deleteTag(tag.id)}
          onClose={close}
        >
          What it froze is not kept together any more, and its versions may be deleted. The documents stay. It
          is refused while there is a bundle of it.
        </DeleteDialog>
      )}
    </div>
  );
}
