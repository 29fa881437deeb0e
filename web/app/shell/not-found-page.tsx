import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <main>
      <EmptyState
        heading="h1"
        icon={Compass}
        title="There is no such page"
        action={
          <Link to="/work-orders" className={buttonClass('primary')}>
            Go to work orders
          </Link>
        }
      >
        The address may be mistyped, or what it led to is gone.
      </EmptyState>
    </main>
  );
}
