import { Link } from '@tanstack/react-router';
import { Keyboard, Settings } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import type { LiveState } from '../live/event-stream.ts';
import { useSession } from '../session/session.tsx';
import { AlertCount } from './alert-count.tsx';
import { Connection } from './connection.tsx';
import { Logo } from './logo.tsx';
import { destinations } from './navigation.ts';
import { ProfileMenu } from './profile-menu.tsx';

const linkClass =
  'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm font-medium text-soft hover:bg-hover hover:text-ink data-[status=active]:bg-pressed data-[status=active]:text-ink [&_svg]:size-4 [&_svg]:text-faint data-[status=active]:[&_svg]:text-accent-ink';

type SidebarProps = { live: LiveState; online: boolean; onHelp: () => void };

/** The menu at the side, from tablets upward. */
export function Sidebar({ live, online, onHelp }: SidebarProps) {
  const { organisation, can } = useSession();
  return (
    <header className="sticky top-0 hidden h-dvh flex-col border-r border-line p-3 md:flex">
      <div className="flex h-9 items-center gap-2.5 px-1.5">
        <Logo className="size-6 shrink-0" />
        <span className="truncate text-sm font-semibold" title={organisation.name}>
          {organisation.name}
        </span>
      </div>
      <nav aria-label="Main" className="mt-4 flex flex-1 flex-col gap-0.5">
        {destinations
          .filter(({ permission }) => can(permission))
          .map(({ to, label, icon: Icon }) => (
            <Link key={to} to={to} className={linkClass}>
              <Icon aria-hidden="true" />
              {label}
              {to === '/alerts' && <AlertCount className="ml-auto" />}
            </Link>
          ))}
        <Link to="/settings/$section" params={{ section: 'organisation' }} className={`${linkClass} mt-auto`}>
          <Settings aria-hidden="true" />
          Settings
        </Link>
      </nav>
      <div className="mt-2 flex items-center justify-between border-t border-line pt-2">
        <Connection live={live} online={online} />
        <IconButton icon={Keyboard} label="Keyboard shortcuts" onClick={onHelp} />
      </div>
      <ProfileMenu side="top" />
    </header>
  );
}
