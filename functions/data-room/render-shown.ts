import type { Shown } from '@chatterfix/shared/domain/data-room/contents/find-shown.ts';
import { watermarkOf } from '@chatterfix/shared/domain/data-room/contents/watermark.ts';
import type { VisitDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import { openFile } from '@chatterfix/shared/domain/data-room/version/open-file.ts';
import type { Seat } from '@chatterfix/shared/domain/data-room/visit/find-visit.ts';
import { attachment } from '@chatterfix/shared/platform/http/attachment.ts';
import { streamBody } from '@chatterfix/shared/platform/http/stream-body.ts';
import type { Logger } from '@chatterfix/shared/platform/logging/logger.ts';
import { recognise, recognisedBytes } from '@chatterfix/shared/platform/rendering/recognise.ts';
import type { RenderedFile } from '@chatterfix/shared/platform/rendering/rendered-file.ts';
import type { Renderer } from '@chatterfix/shared/platform/rendering/renderer.ts';
import { proven } from './proven.ts';

export type ShowingDeps = VisitDeps & { logger: Logger; renderer: Renderer };

/** Renders the pages of what a visitor may see, with a watermark where their link has one. */
export function renderShown(deps: ShowingDeps, seat: Seat, { version }: Shown) {
  const { renderer, store } = deps;
  const watermark = watermarkOf(seat, store.now());
  const read = async (range?: { start: number; end: number }) => {
    const failed = (err: unknown) =>
      deps.logger.error({ err, versionId: version.id }, 'A file could not be read as it was uploaded');
    const pieces = () => openFile(deps, seat.context, version, range);
    return proven(async () => Buffer.concat(await Array.fromAsync(await pieces())), failed);
  };
  const file: RenderedFile = { id: version.id, size: version.size, read };
  return {
    describe: () => renderer.describe(file),
    page: (page: number, widthPixels: number) => renderer.renderPage(file, { page, widthPixels, watermark }),
    /** Whether it can be rendered, by its bytes, whatever it says it is. */
    isRendered: async () =>
      recognise(await read({ start: 0, end: Math.min(recognisedBytes, version.size) })) !== undefined,
    /** Its pages as a PDF to keep. Without a Content-Length: Cloud Run gives out no more than 32 MiB with one. */
    async marked(): Promise<Response> {
      const pdf = await renderer.watermarkPdf(file, watermark);
      const name = version.name.replace(/(\.\w{1,5})?$/, '.pdf');
      const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': attachment(name) };
      return new Response(await streamBody(pieces(pdf), () => {}), { headers });
    },
  };
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 2 ** 16;
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
