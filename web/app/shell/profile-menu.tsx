import { useQueryClient } from '@tanstack/react-query';
import { Building2, ChevronsUpDown, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { isBuiltInRole } from '../../../shared/domain/identity/permission/rules.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { chooseOrganisation } from '../session/chosen-organisation.ts';
import { identity } from '../session/identity.ts';
import { useSession } from '../session/session.tsx';
import { chooseTheme, useTheme } from '../theme.ts';

/** Who is signed in, and what belongs to them: organisation, colours, signing out. */
export function ProfileMenu({ side, compact = false }: { side: 'top' | 'bottom'; compact?: boolean }) {
  const { me, organisation } = useSession();
  const theme = useTheme();
  const client = useQueryClient();
  const signOut = async () => {
    await identity.signOut();
    chooseOrganisation(null);
    client.clear();
  };
  const switchTo = (id: string) => {
    chooseOrganisation(id);
    // Everything on the page belongs to the other organisation.
    location.assign('/');
  };
  return (
    <Menu side={side} align="end" trigger={compact ? <CompactTrigger name={me.name} /> : <FullTrigger />}>
      <p className="px-2.5 py-1.5">
        <span className="block truncate font-medium text-ink">{me.name}</span>
        <span className="block truncate text-xs text-faint">{me.email}</span>
      </p>
      {me.memberships.length > 1 && (
        <MenuChoice
          label="Organisation"
          value={organisation.id}
          onChange={switchTo}
          options={me.memberships.map(({ organisationId, organisationName }) => ({
            value: organisationId,
            label: (
              <>
                <Building2 aria-hidden="true" />
                {organisationName}
              </>
            ),
          }))}
        />
      )}
      <MenuChoice label="Colours" value={theme} onChange={chooseTheme} options={themes} />
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden="true" />
        Sign out
      </MenuItem>
    </Menu>
  );
}

const themes = [
  { value: 'light', label: labelled(Sun, 'Light') },
  { value: 'dark', label: labelled(Moon, 'Dark') },
  { value: 'system', label: labelled(Monitor, 'As the device') },
] as const;

function labelled(Icon: typeof Sun, label: string) {
  return (
    <>
      <Icon aria-hidden="true" />
      {label}
    </>
  );
}

function FullTrigger(props: object) {
  const { me } = useSession();
  return (
    <button
      type="button"
      {...props}
      className="mt-1 flex h-12 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover"
    >
      <Avatar name={me.name} size="large" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm leading-5 font-medium">{me.name}</span>
        <span className="block truncate text-xs text-faint first-letter:uppercase">
          {me.role && isBuiltInRole(me.role) ? me.role : 'member'}
        </span>
      </span>
      <ChevronsUpDown className="size-4 text-faint" aria-hidden="true" />
    </button>
  );
}

function CompactTrigger({ name, ...props }: { name: string }) {
  return (
    <button type="button" aria-label="You and your settings" {...props} className="rounded-full">
      <Avatar name={name} size="large" />
    </button>
  );
}
