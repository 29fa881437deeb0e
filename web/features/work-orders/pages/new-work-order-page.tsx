import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { notify } from '../../../ui/toast.tsx';
import { NewOrderForm } from '../components/new-order-form.tsx';

const route = getRouteApi('/member/work-orders/new');

/** Where a work order is written. */
export function NewWorkOrderPage() {
  const { asset } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page title="New work order">
      <div className="mx-auto max-w-2xl px-4 py-6">
        <div className="rounded-xl border border-line bg-surface p-5 shadow-card">
          <NewOrderForm
            assetId={asset ?? null}
            onCreated={order => {
              notify('success', `Work order #${order.number} is created.`);
              void navigate({ to: '/work-orders/$id', params: { id: order.id }, replace: true });
            }}
          />
        </div>
      </div>
    </Page>
  );
}
