import type { ImportDeps } from '@chatterfix/shared/domain/maintenance/import/deps.ts';
import {
  ColumnMapping,
  DateOrder,
  ImportKind,
  importMappings,
  imports,
} from '@chatterfix/shared/domain/maintenance/import/schemas.ts';
import { startImport } from '@chatterfix/shared/domain/maintenance/import/start-import.ts';
import { publicItem } from '@chatterfix/shared/platform/firestore/document.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { requestContent } from '@chatterfix/shared/platform/http/request-content.ts';
import { answerSchema, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';
import { line, reference } from '@chatterfix/shared/platform/resource/fields.ts';
import * as z from 'zod';

const ImportQuery = z.strictObject({
  fileName: line(200).default('import.csv'),
  dryRun: z.stringbool().default(false).meta({ description: 'Only say what would happen' }),
  createMissing: z
    .string()
    .default('')
    .transform(value => value.split(',').filter(Boolean))
    .pipe(imports.create.shape.createMissing)
    .meta({ description: 'assets, sites or both: make what rows refer to and is not there', type: 'string' }),
  dates: DateOrder.default('month-first').meta({ description: 'How 05/06/2018 is meant' }),
  mapping: z.string().max(10_000).transform(parseJson).pipe(ColumnMapping).optional().meta({
    description: 'JSON: our column → column of the file; found from the header when absent',
    type: 'string',
  }),
  mappingId: reference.optional().meta({ description: 'A mapping kept before' }),
});

/** CSV in: starting an import, and how far it is. */
export function importRoutes(app: App, deps: ImportDeps): void {
  for (const kind of ImportKind.options) {
    serve(
      app,
      {
        method: 'post',
        path: `/api/imports/${kind}`,
        tag: 'imports',
        summary: `Import ${kind} from CSV (UTF-8, up to 50 MB; may be sent with Content-Encoding: gzip)`,
        permission: 'imports:create',
        query: ImportQuery,
        bodyType: 'text/csv',
        status: 202,
        answer: answerSchema(imports),
        problems: [413, 415, 422],
      },
      async ({ context, query, request }) => {
        const job = await startImport(deps, context, { ...query, kind }, requestContent(request, 'text/csv'));
        return publicItem(imports, job);
      },
    );
  }
  resourceRoutes(app, imports, context => repository(deps.store, context, imports));
  resourceRoutes(app, importMappings, context => repository(deps.store, context, importMappings));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
