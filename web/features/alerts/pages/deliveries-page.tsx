import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { kindLabels } from '../../../entities/alert/kind-labels.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Options, Select } from '../../../ui/input.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { deliveriesQuery } from '../api/alert-deliveries.ts';
import { AlertsFrame } from '../components/alerts-frame.tsx';
import { DeliveryLine } from '../components/delivery-line.tsx';
import { deliveryStateLabels } from '../delivery-words.ts';

const route = getRouteApi('/member/alerts/deliveries');

/** The ledger: what was told to whom, why, or why not. */
export function DeliveriesPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const choice = (key: 'state' | 'kind') => ({
    value: filter[key] ?? '',
    onChange: ({ target }: { target: { value: string } }) =>
      void navigate({ search: { ...filter, [key]: target.value || undefined } }),
  });
  const deliveries = useInfiniteQuery(deliveriesQuery(filter));
  const all = deliveries.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <AlertsFrame title="Deliveries">
      <div className="grid grid-cols-2 gap-2 sm:flex">
        <Select aria-label="State" className="sm:w-44" {...choice('state')}>
          <option value="">Any state</option>
          <Options labels={deliveryStateLabels} />
        </Select>
        <Select aria-label="Way" className="sm:w-40" {...choice('kind')}>
          <option value="">Any way</option>
          <Options labels={kindLabels} />
        </Select>
      </div>
      <Card title="Deliveries">
        <QueryState query={deliveries} pending={<SkeletonRows rows={6} className="h-18" />} />
        {deliveries.isSuccess && all.length === 0 && (
          <EmptyState icon={Send} title={filter.state || filter.kind ? 'None fits' : 'Nothing was told yet'}>
            Whenever somebody is to be told of an alert, a line here says what came of it.
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {all.map(delivery => (
            <DeliveryLine key={delivery.id} delivery={delivery} titled />
          ))}
        </ul>
        <ShowMore query={deliveries} />
      </Card>
    </AlertsFrame>
  );
}
