import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { PlatformOrganisation } from './organisation.ts';
import { platformUrl } from './platform.ts';

const Import = z.looseObject({
  id: z.string(),
  status: z.enum(['queued', 'running', 'succeeded', 'failed']),
  rows: z.int(),
});
export type Import = z.infer<typeof Import>;

/** A CSV file of so many orders, no two of them the same. */
export function ordersCsv(rows: number): string {
  const orders = Array.from({ length: rows }, (_, row) => `Order ${row},corrective,high,X-${row}`);
  return ['title,type,priority,externalId', ...orders].join('\n');
}

/** Sends a file in. @param url Of the platform. */
export async function sendFile(
  { admin }: Pick<PlatformOrganisation, 'admin'>,
  file: string | Uint8Array<ArrayBuffer>,
  { url = platformUrl, query = '' } = {},
): Promise<Response> {
  const headers = { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'text/csv' };
  return fetch(`${url}/api/imports/work-orders${query}`, { method: 'POST', headers, body: file });
}

export async function startImport(
  organisation: PlatformOrganisation,
  file: string,
  url = platformUrl,
): Promise<Import> {
  return Import.parse(await (await sendFile(organisation, file, { url })).json());
}

export async function readImport(
  { api }: Pick<PlatformOrganisation, 'api'>,
  { id }: Import,
): Promise<Import> {
  const { status, body } = await api('GET', `/api/imports/${id}`);
  if (status !== 200) throw new Error(`The import cannot be read: ${status} ${JSON.stringify(body)}`);
  return Import.parse(body);
}

/** Waits for an import, while import-sweep runs as Cloud Scheduler has it run, but more often. */
export async function untilImport(
  organisation: Pick<PlatformOrganisation, 'api'>,
  job: Import,
  isSo: (job: Import) => boolean,
  url = platformUrl,
): Promise<Import> {
  for (let asked = 1; ; asked++) {
    const now = await readImport(organisation, job);
    if (isSo(now)) return now;
    await wait(200);
    if (asked % 25 === 0) await fetch(`${url}/run/import-sweep/`, { method: 'POST' });
  }
}

export const isOver = ({ status }: Import) => status === 'succeeded' || status === 'failed';
