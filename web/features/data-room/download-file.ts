import { apiFetch } from '../../app/api-fetch.ts';
import { download } from '../../app/download.ts';

/** From here on a file goes straight to the disk, where the browser can: 64 MiB. */
const straightFrom = 64 * 2 ** 20;

/** What is downloaded: a version of a document, or the bundle of a release. */
export type FileKind = 'versions' | 'bundles';

type Saving = { suggestedName: string };
type DiskBrowser = { showSaveFilePicker: (saving: Saving) => Promise<FileSystemFileHandle> };

/**
 * Downloads the file of a version or bundle. A large one is written to where a person says as it arrives, where the browser offers that;
 * else the browser holds it, on its own disk where it is too much for memory. One that breaks off is not kept.
 *
 * @throws ApiProblem; what the stream breaks off with.
 */
export async function downloadFile(
  kind: FileKind,
  { id, name, size }: { id: string; name: string; size: number },
): Promise<void> {
  const path = `/api/data-room/${kind}/${encodeURIComponent(id)}/content`;
  if (size < straightFrom || !canSaveStraight(window)) return download(path, name);
  const file = await chosenFile(window, name);
  if (!file) return;
  const response = await apiFetch(path);
  await response.body?.pipeTo(await file.createWritable());
}

function canSaveStraight(browser: Window): browser is Window & DiskBrowser {
  return 'showSaveFilePicker' in browser;
}

/** Before anything is fetched: the browser asks only while a press is fresh. Null when the person changes their mind. */
async function chosenFile(browser: DiskBrowser, name: string): Promise<FileSystemFileHandle | null> {
  try {
    return await browser.showSaveFilePicker({ suggestedName: name });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
