import type { MonitorDeps } from '@chatterfix/shared/domain/operations/deps.ts';
import {
  acknowledgeIncident,
  noteOnIncident,
  resolveIncident,
} from '@chatterfix/shared/domain/operations/incident/handle-incident.ts';
import { IncidentNote, incidents } from '@chatterfix/shared/domain/operations/incident/schemas.ts';
import { repository } from '@chatterfix/shared/platform/firestore/repository.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { answerSchema, idParams, resourceRoutes } from '@chatterfix/shared/platform/http/resource-routes.ts';

const verbs = [
  ['acknowledge', 'Say that somebody looks after an incident', acknowledgeIncident],
  ['resolve', 'End an incident', resolveIncident],
  ['notes', 'Write down what was found or done', noteOnIncident],
] as const;

/** What went wrong, and what was done about it. */
export function incidentRoutes(app: App, { store }: Pick<MonitorDeps, 'store'>): void {
  resourceRoutes(app, incidents, context => repository(store, context, incidents));
  for (const [name, summary, verb] of verbs) {
    serve(
      app,
      {
        method: 'post',
        path: `/api/brain/incidents/{id}/${name}`,
        tag: 'incidents',
        summary,
        permission: 'incidents:update',
        params: idParams,
        body: IncidentNote,
        status: 200,
        answer: answerSchema(incidents),
        problems: [409],
      },
      ({ context, params, body }) => verb({ store }, context, { ...params, ...body }),
    );
  }
}
