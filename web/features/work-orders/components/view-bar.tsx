import { Link } from '@tanstack/react-router';
import { Columns3, List, Plus } from 'lucide-react';
import { ExportButton } from '../../../app/export-button.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { toQuery, type WorkOrderView } from '../view.ts';

const switchClass =
  'inline-flex h-8 items-center gap-1.5 px-2.5 text-sm font-medium text-faint first:rounded-l-md last:rounded-r-md hover:text-ink data-[status=active]:bg-pressed data-[status=active]:text-ink [&_svg]:size-4 sm:h-7';

/** List or board, export, and a new order. */
export function ViewActions({ view }: { view: WorkOrderView }) {
  const { can } = useSession();
  const kept = { ...view, after: undefined };
  const { pageToken: _pageToken, ...filters } = toQuery(view, Date.now());
  return (
    <>
      <ExportButton kind="work-orders" filters={filters} />
      <nav aria-label="Ways to look" className="inline-flex rounded-md border border-line-strong bg-surface">
        <Link
          to="/work-orders"
          search={kept}
          activeOptions={{ exact: true, includeSearch: false }}
          className={switchClass}
        >
          <List aria-hidden="true" />
          <span className="max-sm:sr-only">List</span>
        </Link>
        <Link to="/work-orders/board" search={kept} className={switchClass}>
          <Columns3 aria-hidden="true" />
          <span className="max-sm:sr-only">Board</span>
        </Link>
      </nav>
      {can('work-orders:create') && (
        <Link to="/work-orders/new" className={buttonClass('primary')}>
          <Plus className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">New order</span>
        </Link>
      )}
    </>
  );
}
