import { Link } from '@tanstack/react-router';
import { ClipboardList, SearchX } from 'lucide-react';
import { useSession } from '../../../app/session/session.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** Where the list would be: nothing fits, or there is nothing yet. */
export function NoOrders({ narrowed }: { narrowed: boolean }) {
  const { can } = useSession();
  if (narrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title="No work order fits"
        action={
          <Link to="/work-orders" className={buttonClass()}>
            Show all
          </Link>
        }
      >
        Search finds words by their beginnings, in titles and numbers. Or loosen a filter.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ClipboardList}
      title="No work orders yet"
      action={
        <>
          {can('work-orders:create') && (
            <Link to="/work-orders/new" className={buttonClass('primary')}>
              Create the first
            </Link>
          )}
          {can('imports:create') && (
            <Link to="/imports/new" className={buttonClass()}>
              Import a file
            </Link>
          )}
        </>
      }
    >
      A work order is a piece of work: what is to be done, on which asset, by whom and by when.
    </EmptyState>
  );
}
