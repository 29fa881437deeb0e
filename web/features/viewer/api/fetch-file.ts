import { fileNameOf } from '../file-name-of.ts';
import { askInside } from './ask-inside.ts';
import { contentPath } from './paths.ts';

/** Fetches the file of a document and what it is called, telling how many bytes have come. @throws ApiProblem; what it breaks off with. */
export async function fetchFile(
  id: string,
  onProgress: (bytes: number) => void,
): Promise<{ blob: Blob; name: string | null }> {
  const response = await askInside(contentPath(id));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(response)) {
    chunks.push(chunk);
    bytes += chunk.length;
    onProgress(bytes);
  }
  const blob = new Blob(chunks, { type: 'application/octet-stream' });
  return { blob, name: fileNameOf(response.headers.get('content-disposition')) };
}

// Not every browser can go through a stream by `for await`.
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) yield read.value;
}
