import {
  ArrowDown,
  ArrowUp,
  Download,
  Ellipsis,
  FolderInput,
  FolderPlus,
  type LucideIcon,
  Pencil,
  Trash2,
  Upload,
} from 'lucide-react';
import type { Permission } from '../../../../shared/domain/identity/permission/rules.ts';
import { useSession } from '../../../app/session/session.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import type { Entry } from '../contents.ts';

/** What can be done with a line of a room. */
export type Act = 'download' | 'upload' | 'folder' | 'rename' | 'move' | 'up' | 'down' | 'delete';

type Choice = { act: Act; label: string; icon: LucideIcon; permission: Permission };

const forFolders: readonly Choice[] = [
  { act: 'upload', label: 'Upload into it', icon: Upload, permission: 'versions:create' },
  { act: 'folder', label: 'New folder in it', icon: FolderPlus, permission: 'folders:create' },
  ...changes('folders'),
];
const forDocuments: readonly Choice[] = [
  { act: 'download', label: 'Download', icon: Download, permission: 'versions:read' },
  { act: 'upload', label: 'Upload a new version', icon: Upload, permission: 'versions:create' },
  ...changes('documents'),
];

function changes(noun: 'folders' | 'documents'): Choice[] {
  return [
    { act: 'rename', label: 'Rename', icon: Pencil, permission: `${noun}:update` },
    { act: 'move', label: 'Move to a folder', icon: FolderInput, permission: `${noun}:update` },
    { act: 'up', label: 'Move up', icon: ArrowUp, permission: `${noun}:update` },
    { act: 'down', label: 'Move down', icon: ArrowDown, permission: `${noun}:update` },
    { act: 'delete', label: 'Delete', icon: Trash2, permission: `${noun}:delete` },
  ];
}

type EntryMenuProps = { entry: Entry; onAct: (act: Act, entry: Entry) => void };

/** The menu of a line, with what one may do. */
export function EntryMenu({ entry, onAct }: EntryMenuProps) {
  const { can } = useSession();
  const choices = (entry.kind === 'folder' ? forFolders : forDocuments).filter(
    ({ act, permission }) =>
      can(permission) && (act !== 'download' || (entry.kind === 'document' && entry.item.primaryVersionId)),
  );
  return (
    <Menu trigger={<IconButton icon={Ellipsis} label={`Actions for ${entry.item.name}`} />}>
      {choices.map(({ act, label, icon: Icon }) => (
        <MenuItem key={act} onSelect={() => onAct(act, entry)}>
          <Icon aria-hidden="true" />
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
