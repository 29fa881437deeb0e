import { exportCsv } from '@chatterfix/shared/domain/maintenance/export/export-csv.ts';
import { importedResources } from '@chatterfix/shared/domain/maintenance/import/columns.ts';
import { ImportKind } from '@chatterfix/shared/domain/maintenance/import/schemas.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { listQuery, listRequest } from '@chatterfix/shared/platform/http/list-query.ts';

/** CSV out: each list, with the filters of the list, in a form that imports again. */
export function exportRoutes(app: App, { store }: { store: Store }): void {
  for (const kind of ImportKind.options) {
    const resource = importedResources[kind];
    serve(
      app,
      {
        method: 'get',
        path: `/api/exports/${kind}`,
        tag: 'exports',
        summary: `Export ${kind} as CSV`,
        permission: `${kind}:read`,
        query: listQuery(resource).omit({ pageSize: true, pageToken: true, total: true }),
        status: 200,
        answerTypes: ['text/csv'],
      },
      ({ context, query }) => {
        const lines = exportCsv(store, context, kind, listRequest(resource, query));
        return new Response(ReadableStream.from(lines).pipeThrough(new TextEncoderStream()), {
          headers: {
            'Content-Type': 'text/csv; charset=utf-8',
            'Content-Disposition': `attachment; filename="${kind}.csv"`,
          },
        });
      },
    );
  }
}
