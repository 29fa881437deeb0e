import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Import } from '../../../app/api-types.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { Trail } from '../../../app/trail.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { notify } from '../../../ui/toast.tsx';
import { importQuery, isOver } from '../api/get-import.ts';
import { type ImportKind, startImport } from '../api/start-import.ts';
import { rememberRequest, requestOf } from '../chosen-file.ts';
import { ImportFigures } from '../components/import-figures.tsx';
import { ImportStatus } from '../components/import-status.tsx';
import { MappingCard } from '../components/mapping-card.tsx';
import { RefusedRows } from '../components/refused-rows.tsx';
import { kinds } from '../kinds.ts';

const route = getRouteApi('/member/imports/$id');

/** One import: how far it is, and when it is over what came of it. */
export function ImportPage() {
  const { id } = route.useParams();
  const run = useQuery(importQuery(id));
  return (
    <Page
      title={run.data?.fileName ?? 'Import'}
      heading={
        <Trail to="/imports" list="Imports">
          {run.isPending && <Skeleton className="w-32" />}
          {run.data && <span className="truncate">{run.data.fileName}</span>}
        </Trail>
      }
    >
      <div className="mx-auto flex max-w-5xl flex-col gap-4 px-4 py-5 lg:px-6">
        <QueryState query={run} pending={<Skeleton className="h-40 rounded-lg" />} />
        {run.isSuccess && <Run run={run.data} />}
      </div>
    </Page>
  );
}

function Run({ run }: { run: Import }) {
  const over = isOver(run);
  const done = run.bytes === 0 ? 0 : run.bytesRead / run.bytes;
  return (
    <>
      <section aria-label="State" className="rounded-lg border border-line bg-surface p-4 shadow-card">
        <div className="mb-3 flex min-h-8 flex-wrap items-center gap-3">
          <ImportStatus {...run} />
          <p className="min-w-0 flex-1 text-sm text-soft" aria-live="polite">
            {sentence(run)}
          </p>
          {over && <NextStep run={run} />}
        </div>
        <ProgressBar value={over ? 1 : done} label="Progress of the import" />
      </section>
      <ImportFigures run={run} />
      <RefusedRows run={run} />
      <MappingCard run={run} />
    </>
  );
}

function sentence({ status, kind, dryRun, failure }: Import): string {
  const what = kinds[kind].label.toLowerCase();
  if (status === 'failed') return failure ?? 'It failed and nothing more is done. Try it again.';
  if (status === 'queued') return 'It starts in a moment. You may leave this page; the import goes on.';
  if (status === 'running') return `The ${what} are being read. You may leave this page; the import goes on.`;
  return dryRun
    ? 'This was a check: nothing was changed.'
    : `The ${what} are in. The same file again would change nothing.`;
}

const listOf = {
  'work-orders': '/work-orders',
  assets: '/assets',
  parts: '/parts',
  sites: '/sites',
} as const satisfies Record<ImportKind, string>;

function NextStep({ run }: { run: Import }) {
  const navigate = useNavigate();
  const request = requestOf(run.id);
  const starting = useMutation({
    mutationFn: startImport,
    onSuccess(started, sent) {
      rememberRequest(started.id, sent);
      void navigate({ to: '/imports/$id', params: { id: started.id } });
    },
    onError: error => notify('danger', problemMessage(error)),
  });
  if (run.dryRun && run.status === 'succeeded') {
    if (!request) {
      return (
        <Link to="/imports/new" search={{ kind: run.kind }} className={buttonClass('primary')}>
          Choose the file again to import it
        </Link>
      );
    }
    return (
      <Button
        look="primary"
        busy={starting.isPending}
        onClick={() => starting.mutate({ ...request, dryRun: false })}
      >
        Import now
      </Button>
    );
  }
  if (run.status === 'failed') {
    return (
      <Link to="/imports/new" search={{ kind: run.kind }} className={buttonClass('primary')}>
        Import again
      </Link>
    );
  }
  return (
    <Link to={listOf[run.kind]} className={buttonClass('primary')}>
      Show {kinds[run.kind].label.toLowerCase()}
    </Link>
  );
}
