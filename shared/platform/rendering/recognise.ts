/** What can be shown as pages. HTML, SVG and Office are not: they hold programs, or fetch what they show. */
export const renderedTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
] as const;
export type RenderedType = (typeof renderedTypes)[number];

/** As many bytes of a file as `recognise` looks at. */
export const recognisedBytes = 12;

/** A question mark stands for any byte. */
const beginnings: readonly [string, RenderedType][] = [
  ['%PDF-', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['RIFF????WEBP', 'image/webp'],
];

/** What a file is by its first bytes, whatever it was declared to be; undefined when it cannot be shown as pages. */
export function recognise(firstBytes: Uint8Array): RenderedType | undefined {
  const begins = (beginning: string) =>
    [...beginning].every((letter, at) => letter === '?' || letter.charCodeAt(0) === firstBytes[at]);
  return beginnings.find(([beginning]) => begins(beginning))?.[1];
}
