import { toBuffer, toString as toText } from 'qrcode';
import type { Asset, LabelFormat } from './schemas.ts';

const options = { errorCorrectionLevel: 'M', margin: 2, width: 512 } as const;

/** The QR code to stick on an asset: it leads to the asset's page, and its code stands below it in the SVG. */
export async function assetLabel(
  { code, name }: Pick<Asset, 'code' | 'name'>,
  address: URL,
  format: LabelFormat,
): Promise<{ type: string; image: string | Uint8Array<ArrayBuffer> }> {
  if (format === 'png') {
    const image: Promise<Buffer> = toBuffer(address.href, options);
    return { type: 'image/png', image: new Uint8Array(await image) };
  }
  const picture: Promise<string> = toText(address.href, { ...options, type: 'svg' });
  return { type: 'image/svg+xml', image: withCaption(await picture, code, name) };
}

function withCaption(picture: string, code: string, name: string): string {
  const caption = (y: number, size: number, text: string) =>
    `<text x="256" y="${y}" font-family="sans-serif" font-size="${size}" text-anchor="middle">${escaped(text)}</text>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="512" height="600" viewBox="0 0 512 600">',
    '<rect width="512" height="600" fill="#fff"/>',
    picture.trim(),
    caption(548, 40, code.slice(0, 22)),
    caption(584, 22, name.slice(0, 42)),
    '</svg>',
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
