import { useInfiniteQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { ListActions } from '../../../app/list-actions.tsx';
import { ProblemState } from '../../../app/problem-state.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { sitesQuery } from '../api/list-sites.ts';
import { SiteCard } from '../components/site-card.tsx';
import { SiteDialog } from '../components/site-dialog.tsx';

/** The places where assets stand and work is done. */
export function SitesPage() {
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title="Sites"
      actions={<ListActions kind="sites" create="New site" onCreate={() => setCreating(true)} />}
    >
      <SiteList />
      {creating && <SiteDialog site={null} onClose={() => setCreating(false)} />}
    </Page>
  );
}

const gridClass = 'grid gap-3 p-4 sm:grid-cols-2 lg:px-6 xl:grid-cols-3';

function SiteList() {
  const sites = useInfiniteQuery(sitesQuery);
  if (sites.isPending) {
    return (
      <div role="status" aria-label="Loading" className={gridClass}>
        {[1, 2, 3].map(card => (
          <Skeleton key={card} className="h-[6.75rem] rounded-lg" />
        ))}
      </div>
    );
  }
  if (sites.isError) return <ProblemState error={sites.error} onRetry={() => void sites.refetch()} />;
  const all = sites.data.pages.flatMap(page => page.items);
  if (all.length === 0) {
    return (
      <EmptyState icon={MapPin} title="No sites yet">
        A site is a place where assets stand and stock is kept: a plant, a building, a pit.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={gridClass}>
        {all.map(site => (
          <SiteCard key={site.id} site={site} />
        ))}
      </ul>
      <ShowMore query={sites} large className="px-4 pb-4 lg:px-6" />
    </>
  );
}
