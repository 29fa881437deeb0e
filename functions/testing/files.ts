import * as z from 'zod';

type Server = { request(path: string, init: RequestInit): Response | Promise<Response> };

const Upload = z.object({
  id: z.string(),
  parts: z.array(z.object({ number: z.int(), start: z.int(), end: z.int(), stored: z.boolean() })),
});
export type Upload = z.infer<typeof Upload>;
const Version = z.looseObject({ id: z.string(), number: z.int(), size: z.int() });
export type Version = z.infer<typeof Version>;
type Declared = { documentId: string; name?: string; contentType?: string; size: number; crc32c?: number };

const uploads = '/api/data-room/uploads';

/** Sends and fetches the files of documents as a person does. */
export function fileClient(server: Server, { token }: { token: string }) {
  const send = async (method: string, path: string, body?: RequestInit['body'], type = 'application/json') =>
    server.request(path, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body != null && { 'Content-Type': type }) },
      ...(body != null && { body }),
    });
  const client = {
    async start(declared: Declared): Promise<Upload> {
      const answer = await send('POST', uploads, JSON.stringify({ name: 'File.bin', ...declared }));
      return Upload.parse(await succeeded(answer));
    },
    state: async (id: string): Promise<Upload> =>
      Upload.parse(await succeeded(await send('GET', `${uploads}/${id}`))),
    /** Sends bytes as a part; answers what came of it. */
    part: (id: string, number: number, bytes: Uint8Array<ArrayBuffer>) =>
      send('PUT', `${uploads}/${id}/parts?number=${number}`, bytes, 'application/octet-stream'),
    complete: (id: string) => send('POST', `${uploads}/${id}/complete`),
    /** Uploads a file, part by part. */
    async upload(bytes: Uint8Array<ArrayBuffer>, declared: Omit<Declared, 'size'>): Promise<Version> {
      const { id, parts } = await client.start({ ...declared, size: bytes.length });
      for (const { number, start, end } of parts)
        await succeeded(await client.part(id, number, bytes.subarray(start, end)));
      return Version.parse(await succeeded(await client.complete(id)));
    },
    download: (id: string, headers: Record<string, string> = {}, method = 'GET') =>
      server.request(`/api/data-room/versions/${id}/content`, {
        method,
        headers: { Authorization: `Bearer ${token}`, ...headers },
      }),
  };
  return client;
}

async function succeeded(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}
