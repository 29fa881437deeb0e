/** What a file is called that an answer gives to keep: one with a watermark is a PDF, whatever it was; null when it does not say. */
export function fileNameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '')?.[1];
  if (encoded === undefined) return /filename="([^"]*)"/.exec(disposition ?? '')?.[1] ?? null;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
