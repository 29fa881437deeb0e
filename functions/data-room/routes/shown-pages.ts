import { findShown } from '@chatterfix/shared/domain/data-room/contents/find-shown.ts';
import { recordPage } from '@chatterfix/shared/domain/data-room/reading/record-shown.ts';
import { mostPages } from '@chatterfix/shared/domain/data-room/reading/schemas.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { serve } from '@chatterfix/shared/platform/http/endpoint.ts';
import { idParams } from '@chatterfix/shared/platform/http/resource-routes.ts';
import * as z from 'zod';
import { renderShown, type ShowingDeps } from '../render-shown.ts';
import { seatOf } from '../visitors.ts';

const seen = { tag: 'room visits', permission: null, forViewers: true, status: 200 } as const;
const path = '/api/rooms/documents/{id}/pages';

const Pages = z
  .object({
    versionId: z.string(),
    pages: z.array(z.object({ width: z.number(), height: z.number() })).meta({
      description: 'Their sizes in points, of 1/72 inch; the first page first',
    }),
  })
  .meta({ id: 'RoomPages' });
const pageParams = idParams.extend({ number: z.coerce.number().int().min(1).max(mostPages) });
const Width = z.strictObject({
  width: z.coerce.number().int().min(50).max(4000).default(1200).meta({ description: 'Pixels' }),
});

/** The pages of documents, for visitors. */
export function shownPageRoutes(app: App, deps: ShowingDeps): void {
  serve(
    app,
    {
      ...seen,
      method: 'get',
      path,
      params: idParams,
      summary: 'Get how many pages a document has, and how large they are',
      answer: Pages,
      seconds: 60,
      problems: [422],
    },
    async ({ context, params }) => {
      const seat = seatOf(context);
      const shown = await findShown(deps, seat, params.id);
      const pages = await renderShown(deps, seat, shown).describe();
      return { versionId: shown.version.id, pages };
    },
  );
  serve(
    app,
    {
      ...seen,
      method: 'get',
      path: `${path}/{number}`,
      params: pageParams,
      query: Width,
      summary: 'Get a page as an image, with the watermark of the link in it',
      answerTypes: ['image/png', 'image/jpeg'],
      problems: [422],
    },
    async ({ context, params, query }) => {
      const seat = seatOf(context);
      const shown = await findShown(deps, seat, params.id);
      const page = await renderShown(deps, seat, shown).page(params.number, query.width);
      // Before a byte of it leaves: nothing is seen that is not written down.
      await recordPage(deps, seat, shown, params.number);
      const headers = { 'Content-Type': page.contentType, 'Cache-Control': 'private, no-store' };
      return new Response(Buffer.from(page.content), { headers });
    },
  );
}
