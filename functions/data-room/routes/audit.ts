import { checkSeal } from '@chatterfix/shared/domain/data-room/audit/check-seal.ts';
import { exportAudit } from '@chatterfix/shared/domain/data-room/audit/export-audit.ts';
import { listAudit } from '@chatterfix/shared/domain/data-room/audit/list-audit.ts';
import { auditGroups } from '@chatterfix/shared/domain/data-room/audit/rules.ts';
import type { AuditDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { ChangeEvent } from '@chatterfix/shared/platform/events/change-event.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { pageQuery } from '@chatterfix/shared/platform/http/list-query.ts';
import { idParams, pageSchema } from '@chatterfix/shared/platform/http/resource-routes.ts';
import { streamBody } from '@chatterfix/shared/platform/http/stream-body.ts';
import type { Logger } from '@chatterfix/shared/platform/logging/logger.ts';
import { instant } from '@chatterfix/shared/platform/resource/fields.ts';
import * as z from 'zod';

const Entry = z
  .object({
    sequence: z.int().positive(),
    hash: z.string().meta({ description: 'SHA-256 of the entry, which stands for all before it too' }),
    group: z.enum(auditGroups),
    sealed: z.boolean().meta({ description: 'Whether a seal is of it, or of one behind it' }),
    event: ChangeEvent,
  })
  .meta({ id: 'AuditEntry' });
const Checked = z.object({
  seal: z
    .object({ number: z.int(), sequence: z.int(), at: instant, genuine: z.boolean() })
    .nullable()
    .meta({ description: 'The last one; null before the first night' }),
  unsealed: z.int().meta({ description: 'Entries behind it' }),
});
const Query = z.strictObject({ ...pageQuery, group: z.enum(auditGroups).optional() });

const path = '/api/data-room/rooms/{id}/audit';
const common = { tag: 'rooms', permission: 'rooms:read', params: idParams, status: 200 } as const;

/** What happened in a room, as it can be proven. */
export function auditRoutes(app: App, deps: AuditDeps & { logger: Logger }): void {
  serve(
    app,
    {
      ...common,
      method: 'get',
      path,
      summary: 'List the audit log of a room, newest first; one that is deleted has it still',
      query: Query,
      answer: pageSchema(Entry),
    },
    ({ context, params, query }) => listAudit(deps.store, context, params.id, query),
  );
  serve(
    app,
    {
      ...common,
      method: 'get',
      path: `${path}/export`,
      summary:
        'Export the audit log of a room, sealed, for the verifier; an answer that breaks off is not whole',
      answerTypes: ['application/x-ndjson'],
    },
    async ({ context, params }) => {
      const lines = await exportAudit(deps, context, params.id);
      const { requestId } = context;
      const failed = (err: unknown) =>
        deps.logger.error({ err, requestId }, 'An audit log could not be exported');
      return new Response(await streamBody(inBytes(lines), failed), {
        headers: {
          'Content-Type': 'application/x-ndjson',
          'Content-Disposition': `attachment; filename="audit-${params.id}.ndjson"`,
        },
      });
    },
  );
  serve(
    app,
    {
      ...common,
      method: 'post',
      path: `${path}/check`,
      summary: 'Have Cloud KMS check the last seal of a room',
      answer: Checked,
    },
    ({ context, params }) => checkSeal(deps, context, params.id),
  );
}

async function* inBytes(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}
