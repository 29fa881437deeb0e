import { useInfiniteQuery } from '@tanstack/react-query';
import { QueryState } from '../../../app/query-state.tsx';
import { Card } from '../../../ui/card.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { deliveriesQuery } from '../api/alert-deliveries.ts';
import { DeliveryLine } from './delivery-line.tsx';

/** Who was told of an alert, through what, why, and why somebody was not. */
export function ToldCard({ alertId }: { alertId: string }) {
  const deliveries = useInfiniteQuery(deliveriesQuery({ alertId }));
  const all = deliveries.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card title="Who was told, and why">
      <QueryState query={deliveries} pending={<SkeletonRows rows={2} className="h-14" />} />
      {deliveries.isSuccess && all.length === 0 && (
        <p className="px-4 py-3 text-sm text-faint">
          Nobody. No channel or webhook takes alerts like this, and nobody’s preferences ask for them.
        </p>
      )}
      <ul className="divide-y divide-line">
        {all.map(delivery => (
          <DeliveryLine key={delivery.id} delivery={delivery} />
        ))}
      </ul>
      <ShowMore query={deliveries} label="Show earlier" />
    </Card>
  );
}
