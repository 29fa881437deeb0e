import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ArrowDownWideNarrow, Package, SearchX } from 'lucide-react';
import { useState } from 'react';
import { FirstSteps } from '../../../app/first-steps.tsx';
import { ListActions } from '../../../app/list-actions.tsx';
import { ProblemState } from '../../../app/problem-state.tsx';
import { useCursor } from '../../../app/use-cursor.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Menu, MenuChoice } from '../../../ui/menu.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { SearchInput } from '../../../ui/search-input.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { type PartSort, type PartView, pageSize, partSort, partsQuery } from '../api/list-parts.ts';
import { PartCards } from '../components/part-cards.tsx';
import { PartDialog } from '../components/part-dialog.tsx';
import { PartTable } from '../components/part-table.tsx';

const route = getRouteApi('/member/parts');

const sortLabels: Readonly<Record<PartSort, string>> = {
  name: 'By name',
  code: 'By part number',
  quantity: 'Least on hand first',
  '-quantity': 'Most on hand first',
};
const sortOptions = (['name', 'code', 'quantity', '-quantity'] as const).map(value => ({
  value,
  label: sortLabels[value],
}));

/** Spare parts and consumables with their stock. */
export function PartsPage() {
  const view = route.useSearch();
  const navigate = useNavigate();
  const [creating, setCreating] = useState(false);
  const show = (change: PartView, replace = false) =>
    void navigate({ to: '/parts', search: { ...view, after: undefined, ...change }, replace });
  return (
    <Page
      title="Parts"
      actions={<ListActions kind="parts" create="New part" onCreate={() => setCreating(true)} />}
      toolbar={
        <div className="flex items-center gap-2 border-t border-line px-4 py-2 lg:px-6">
          <SearchInput
            label="Search parts"
            value={view.q ?? ''}
            onChange={q => show({ q: q || undefined }, true)}
          />
          <Menu
            trigger={
              <button type="button" className={classNames(buttonClass('ghost', 'small'), 'ml-auto')}>
                <ArrowDownWideNarrow className="size-4" aria-hidden="true" />
                <span className="max-sm:sr-only">{sortLabels[partSort(view)]}</span>
              </button>
            }
          >
            <MenuChoice
              label="Order"
              value={partSort(view)}
              onChange={sort => show({ sort })}
              options={sortOptions}
            />
          </Menu>
        </div>
      }
    >
      <PartPages view={view} onCreate={() => setCreating(true)} />
      {creating && (
        <PartDialog
          part={null}
          onClose={() => setCreating(false)}
          onSaved={({ id }) => void navigate({ to: '/parts/$id', params: { id } })}
        />
      )}
    </Page>
  );
}

function PartPages({ view, onCreate }: { view: PartView; onCreate: () => void }) {
  const wide = useWide();
  const client = useQueryClient();
  const parts = useQuery(partsQuery(view));
  const pages = useCursor(view.after, parts.data, pageSize);
  if (parts.isPending)
    return <SkeletonRows rows={12} className={wide ? 'h-10 bg-surface' : 'h-16 bg-surface'} />;
  if (parts.isError) return <ProblemState error={parts.error} onRetry={() => void parts.refetch()} />;
  const { items, nextPageToken } = parts.data;
  if (items.length === 0) return <NoParts searched={Boolean(view.q)} onCreate={onCreate} />;
  const List = wide ? PartTable : PartCards;
  return (
    <>
      <div className={classNames('transition-opacity', parts.isPlaceholderData && 'opacity-60')}>
        <List parts={items} />
      </div>
      <Pager
        {...pages}
        onNextIntent={() => {
          if (nextPageToken) void client.prefetchQuery(partsQuery({ ...view, after: nextPageToken }));
        }}
      />
    </>
  );
}

function NoParts({ searched, onCreate }: { searched: boolean; onCreate: () => void }) {
  if (searched) {
    return (
      <EmptyState icon={SearchX} title="No part fits">
        Search finds words by their beginnings, in names, part numbers and makers.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Package} title="No parts yet" action={<FirstSteps kind="parts" onCreate={onCreate} />}>
      Parts are what work uses up. Their stock is kept by site, in a ledger that is only ever added to.
    </EmptyState>
  );
}
