import type { Page, Pixmap } from 'mupdf';
import type { PageOptions } from '../jobs.ts';
import type { Limits } from '../limits.ts';
import { sizeOf } from './describe.ts';
import { drawWatermark } from './draw-watermark.ts';
import type { Mupdf } from './load-mupdf.ts';

/** A page in pixels, with its watermark; smaller than asked for where the limits want it. */
export function paintPage(
  mupdf: Mupdf,
  page: Page,
  { widthPixels, watermark }: Pick<PageOptions, 'widthPixels' | 'watermark'>,
  limits: Limits,
): Pixmap {
  const size = sizeOf(page);
  const scale = Math.min(
    Math.min(widthPixels, limits.mostPageWidth) / size.width,
    Math.sqrt(limits.mostPagePixels / (size.width * size.height)),
    limits.mostPageHeight / size.height,
  );
  const pixels = (length: number) => Math.max(1, Math.floor(length * scale + 0.001));
  const bounds = [0, 0, pixels(size.width), pixels(size.height)] satisfies [number, number, number, number];
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, bounds, false);
  pixmap.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  const [left, top] = page.getBounds();
  page.run(device, [scale, 0, 0, scale, -left * scale, -top * scale]);
  drawWatermark(mupdf, device, size, scale, watermark);
  device.close();
  device.destroy();
  return pixmap;
}
