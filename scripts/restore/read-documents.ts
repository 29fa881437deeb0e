import { createHash } from 'node:crypto';
import { canonicalJson } from '@chatterfix/shared/platform/canonical-json/canonical-json.ts';
import * as z from 'zod';

/** The hash of each document's fields, by the document's full name. */
export type Inventory = ReadonlyMap<string, string>;

const Page = z.array(
  z.object({
    document: z.object({ name: z.string(), fields: z.record(z.string(), z.json()).default({}) }).optional(),
  }),
);
const pageSize = 500;

/**
 * Reads every document there is, of whatever collection, with the types of its values.
 *
 * @param url Where the emulator is: `http://127.0.0.1:8081`.
 */
export async function readDocuments(url: string, project: string): Promise<Inventory> {
  const inventory = new Map<string, string>();
  for (let last: string | undefined; ; ) {
    const page = await readPage(`${url}/v1/projects/${project}/databases/(default)/documents:runQuery`, last);
    for (const { name, fields } of page) inventory.set(name, hashOf(fields));
    last = page.at(-1)?.name;
    if (page.length < pageSize) return inventory;
  }
}

async function readPage(url: string, after: string | undefined) {
  const startAt =
    after === undefined ? {} : { startAt: { values: [{ referenceValue: after }], before: false } };
  const structuredQuery = {
    from: [{ allDescendants: true }],
    orderBy: [{ field: { fieldPath: '__name__' } }],
    limit: pageSize,
    ...startAt,
  };
  const headers = { 'content-type': 'application/json', authorization: 'Bearer owner' };
  const body = JSON.stringify({ structuredQuery });
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok)
    throw new Error(`Firestore's query answered ${response.status}: ${await response.text()}`);
  return Page.parse(await response.json()).flatMap(({ document }) => document ?? []);
}

function hashOf(fields: Record<string, z.core.util.JSONType>): string {
  return createHash('sha256').update(canonicalJson(fields)).digest('hex');
}
