import { Link } from '@tanstack/react-router';
import { Ellipsis, Settings } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useSession } from '../session/session.tsx';
import { AlertCount } from './alert-count.tsx';
import { destinations } from './navigation.ts';
import { ProfileMenu } from './profile-menu.tsx';

const tabClass =
  'flex min-w-0 flex-1 flex-col items-center justify-center gap-1 text-2xs font-medium text-faint data-[status=active]:text-accent-ink [&_svg]:size-5';
const rowClass =
  'flex h-12 items-center gap-3 rounded-lg px-3 text-base hover:bg-hover [&_svg]:size-5 [&_svg]:text-faint';

/** The menu at the bottom of a phone: the most used places, and the rest in a sheet. */
export function BottomBar() {
  const { can } = useSession();
  const [more, setMore] = useState(false);
  const permitted = destinations.filter(({ permission }) => can(permission));
  const close = () => setMore(false);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex h-[calc(3.75rem+env(safe-area-inset-bottom))] border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {permitted.slice(0, 3).map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={tabClass}>
          <span className="relative">
            <Icon aria-hidden="true" />
            {to === '/alerts' && <AlertCount className="absolute -top-1.5 left-3" />}
          </span>
          {label}
        </Link>
      ))}
      <button type="button" className={tabClass} onClick={() => setMore(true)}>
        <Ellipsis aria-hidden="true" />
        More
      </button>
      {more && (
        <Dialog title="More" onClose={close}>
          <div className="-mx-2 flex flex-col">
            {permitted.slice(3).map(({ to, label, icon: Icon }) => (
              <Link key={to} to={to} className={rowClass} onClick={close}>
                <Icon aria-hidden="true" />
                {label}
              </Link>
            ))}
            <Link
              to="/settings/$section"
              params={{ section: 'organisation' }}
              className={rowClass}
              onClick={close}
            >
              <Settings aria-hidden="true" />
              Settings
            </Link>
            <div className="mt-2 border-t border-line pt-3 pl-3">
              <ProfileMenu side="top" compact />
            </div>
          </div>
        </Dialog>
      )}
    </nav>
  );
}
