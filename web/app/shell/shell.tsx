import { WifiOff } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Toaster } from '../../ui/toast.tsx';
import { useLiveFeed } from '../live/use-live-feed.ts';
import { useOnline } from '../live/use-online.ts';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { BottomBar } from './bottom-bar.tsx';
import { RouteAnnouncer } from './route-announcer.tsx';
import { Sidebar } from './sidebar.tsx';

/** The frame of every page: menu, state of the connection, and the content. */
export function Shell({ children }: { children: ReactNode }) {
  const online = useOnline();
  const live = useLiveFeed();
  const [help, setHelp] = useState(false);
  useShortcuts(() => setHelp(true));
  return (
    <Tooltip.Provider delayDuration={350} skipDelayDuration={200}>
      <div className="md:grid md:grid-cols-[14rem_minmax(0,1fr)]">
        <a
          href="#content"
          className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        <Sidebar live={live} online={online} onHelp={() => setHelp(true)} />
        <div className="flex min-h-dvh min-w-0 flex-col max-md:pb-[calc(3.75rem+env(safe-area-inset-bottom))]">
          {!online && (
            <Banner icon={WifiOff}>
              You are offline. You see what was read before; changes cannot be saved.
            </Banner>
          )}
          <main id="content" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
        </div>
        <BottomBar />
        <RouteAnnouncer />
      </div>
      {help && <ShortcutsDialog onClose={() => setHelp(false)} />}
      <Toaster />
    </Tooltip.Provider>
  );
}
