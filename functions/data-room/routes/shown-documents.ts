import { findShown, type Shown } from '@chatterfix/shared/domain/data-room/contents/find-shown.ts';
import { readContents } from '@chatterfix/shared/domain/data-room/contents/read-contents.ts';
import {
  refuseUnmarked,
  requireDownload,
} from '@chatterfix/shared/domain/data-room/contents/require-download.ts';
import { isToBeMarked } from '@chatterfix/shared/domain/data-room/contents/rules.ts';
import { ContentsEntry, SeenDocument } from '@chatterfix/shared/domain/data-room/contents/schemas.ts';
import { recordDownload } from '@chatterfix/shared/domain/data-room/reading/record-shown.ts';
import { Views } from '@chatterfix/shared/domain/data-room/reading/schemas.ts';
import { takeViews } from '@chatterfix/shared/domain/data-room/reading/take-views.ts';
import type { Seat } from '@chatterfix/shared/domain/data-room/visit/find-visit.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';
import { answerFile } from '../answer-file.ts';
import { renderShown, type ShowingDeps } from '../render-shown.ts';
import { seatOf } from '../visitors.ts';

const seen = { tag: 'room visits', permission: null, forViewers: true } as const;
const documentPath = '/api/rooms/documents/{id}';

/** What visitors see of a room. */
export function shownDocumentRoutes(app: App, deps: ShowingDeps): void {
  serve(
    app,
    {
      ...seen,
      method: 'get',
      path: '/api/rooms/contents',
      summary: 'Get the numbered index of what one may see',
      status: 200,
      answer: z.object({ items: z.array(ContentsEntry) }),
    },
    async ({ context }) => ({ items: await readContents(deps, seatOf(context)) }),
  );
  serve(
    app,
    {
      ...seen,
      method: 'get',
      path: documentPath,
      params: idParams,
      summary: 'Get what a document is, and what one may do with it',
      status: 200,
      answer: SeenDocument,
    },
    async ({ context, params }) => {
      const { document, version, rights } = await findShown(deps, seatOf(context), params.id);
      const { id: versionId, name: fileName, contentType, size } = version;
      const { id, name } = document;
      return { id, name, versionId, fileName, contentType, size, download: rights.download };
    },
  );
  serve(
    app,
    {
      ...seen,
      method: 'get',
      path: `${documentPath}/content`,
      params: idParams,
      summary:
        'Download the file of a document, or by Range some of its bytes; where the link has a watermark, its pages as a PDF with it',
      status: 200,
      answerTypes: ['application/octet-stream', 'application/pdf'],
      problems: [403, 416, 422, 500],
    },
    ({ context, params, request }) => download(deps, seatOf(context), params.id, request),
  );
  serve(
    app,
    {
      ...seen,
      method: 'post',
      path: '/api/rooms/views',
      summary: 'Say how long pages were looked at; the same report counts once',
      body: Views,
      status: 204,
      problems: [404],
    },
    ({ context, body }) => takeViews(deps, seatOf(context), body),
  );
}

/** Gives a file out; that it is stands in the history before its first byte leaves. */
async function download(deps: ShowingDeps, seat: Seat, id: string, request: Request): Promise<Response> {
  const shown = await findShown(deps, seat, id);
  await requireDownload(deps, seat, shown);
  const answer =
    (await marked(deps, seat, shown)) ?? (await answerFile(deps, seat.context, shown.version, request));
  if (request.method === 'HEAD') return answer;
  try {
    await recordDownload(deps, seat, shown, answer.headers.get('content-range'));
  } catch (error) {
    await answer.body?.cancel();
    throw error;
  }
  return answer;
}

/** The copy with the watermark of the link; undefined for what gets none. */
async function marked(deps: ShowingDeps, seat: Seat, shown: Shown): Promise<Response | undefined> {
  if (!seat.link.watermark) return undefined;
  const rendered = renderShown(deps, seat, shown);
  if (await rendered.isRendered()) return rendered.marked();
  return isToBeMarked(shown.version) ? refuseUnmarked(deps, seat, shown) : undefined;
}
