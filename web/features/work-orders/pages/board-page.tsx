import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { SearchInput } from '../../../ui/search-input.tsx';
import { Board } from '../components/board/board.tsx';
import { Filters } from '../components/filters.tsx';
import { TimePill } from '../components/time-pill.tsx';
import { ViewActions } from '../components/view-bar.tsx';

const route = getRouteApi('/member/work-orders/board');

/** All work orders in columns by state, filtered as the list is. */
export function BoardPage() {
  const view = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title="Board"
      actions={<ViewActions view={view} />}
      toolbar={
        <div className="flex items-center gap-2 border-t border-line px-4 py-2 max-sm:flex-col max-sm:items-stretch lg:px-6">
          <SearchInput
            label="Search work orders"
            value={view.q ?? ''}
            onChange={q => void navigate({ search: { ...view, q: q || undefined }, replace: true })}
          />
          <div className="-mx-4 flex relative min-w-0 flex-1 items-center gap-1.5 overflow-x-auto px-4 py-0.5 scrollbar-none sm:mx-0 sm:px-0.5">
            <TimePill view={view} onChange={next => void navigate({ search: next })} />
            <Filters view={view} onChange={next => void navigate({ search: next })} />
          </div>
        </div>
      }
    >
      <Board view={view} />
    </Page>
  );
}
