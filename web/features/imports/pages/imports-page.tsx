import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileUp, Upload } from 'lucide-react';
import type { Import } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { importsQuery } from '../api/list-imports.ts';
import { ImportStatus } from '../components/import-status.tsx';
import { kinds } from '../kinds.ts';

/** Files that were taken in. */
export function ImportsPage() {
  const { can } = useSession();
  const action = can('imports:create') && (
    <Link to="/imports/new" className={buttonClass('primary')}>
      <Upload className="size-4" aria-hidden="true" />
      Import a file
    </Link>
  );
  return (
    <Page title="Imports" actions={action}>
      <ImportList />
    </Page>
  );
}

function ImportList() {
  const { can } = useSession();
  const imports = useInfiniteQuery(importsQuery);
  if (!imports.isSuccess)
    return <QueryState query={imports} pending={<SkeletonRows rows={8} className="h-16 bg-surface" />} />;
  const runs = imports.data.pages.flatMap(page => page.items);
  if (runs.length === 0) {
    return (
      <EmptyState
        icon={FileUp}
        title="No file was imported yet"
        action={
          can('imports:create') && (
            <Link to="/imports/new" className={buttonClass('primary')}>
              Import a file
            </Link>
          )
        }
      >
        Bring work orders, assets, parts and sites from another system as CSV. A check shows first what would
        happen.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line border-b border-line bg-surface">
        {runs.map(run => (
          <ImportLine key={run.id} run={run} />
        ))}
      </ul>
      <ShowMore query={imports} large className="p-4" />
    </>
  );
}

function ImportLine({ run }: { run: Import }) {
  const format = useFormat();
  const { label, icon: Icon } = kinds[run.kind];
  return (
    <li className="relative flex h-16 items-center gap-3 px-4 hover:bg-hover lg:px-6">
      <Icon className="size-5 shrink-0 text-faint" aria-label={label} />
      <div className="min-w-0 flex-1">
        <Link
          to="/imports/$id"
          params={{ id: run.id }}
          data-line
          className="block truncate text-sm font-medium after:absolute after:inset-0"
        >
          {run.fileName}
        </Link>
        <p className="truncate text-xs text-faint">
          {format.moment(run.createdAt)} · {formatNumber(run.rows)} rows
        </p>
      </div>
      {run.dryRun && <Badge>Check</Badge>}
      <ImportStatus {...run} />
    </li>
  );
}
