import { apiFetch } from './api-fetch.ts';

/** Fetches a file with the person's token and hands it to the browser to keep. */
export async function download(path: string, fileName: string): Promise<void> {
  const blob = await (await apiFetch(path)).blob();
  saveBlob(blob, fileName);
}

/** Hands a blob to the browser to keep. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
