import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Trail } from '../../../app/trail.tsx';
import { Page } from '../../../ui/page.tsx';
import { ImportForm } from '../components/import-form.tsx';
import { kindOrder } from '../kinds.ts';

const route = getRouteApi('/member/imports/new');

/** Where a CSV file is taken in. */
export function NewImportPage() {
  const { kind } = route.useSearch();
  const navigate = useNavigate();
  const client = useQueryClient();
  return (
    <Page
      title="Import a file"
      heading={
        <Trail to="/imports" list="Imports">
          Import a file
        </Trail>
      }
    >
      <div className="mx-auto max-w-2xl px-4 py-6">
        <div className="rounded-xl border border-line bg-surface p-5 shadow-card">
          <ImportForm
            initialKind={kindOrder.find(known => known === kind) ?? 'work-orders'}
            onStarted={({ id }) => {
              void client.invalidateQueries({ queryKey: ['imports', 'list'] });
              void navigate({ to: '/imports/$id', params: { id } });
            }}
          />
        </div>
      </div>
    </Page>
  );
}
