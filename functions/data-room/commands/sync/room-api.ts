import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';

const mostAttempts = 6;
const Problem = z.object({ detail: z.string() });
const Page = z.object({ items: z.array(z.unknown()), nextPageToken: z.string().nullable() });

type Send = (address: string, request: RequestInit) => Promise<Response>;
type Body = { json: unknown } | { bytes: Uint8Array<ArrayBuffer> };

/** What the API refuses, in its own words. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = new.target.name;
    this.status = status;
  }
}

/** The API did not answer. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The API for owners of data rooms, called with an API key. What may pass is tried again, under the same idempotency key. */
export function roomApi({ url, key, send = fetch }: { url: string; key: string; send?: Send }) {
  async function once(method: string, path: string, headers: Record<string, string>, body?: Body) {
    const answer = await reach(send, `${url}/api/data-room/${path}`, {
      method,
      headers: { 'X-Api-Key': key, ...headers, ...(body && { 'Content-Type': typeOf(body) }) },
      ...(body && { body: 'json' in body ? JSON.stringify(body.json) : body.bytes }),
    });
    const text = await answer.text();
    if (answer.ok) return text ? JSON.parse(text) : undefined;
    throw new Refused(answer.status, problemIn(text) ?? `${method} ${path} answered ${answer.status}.`);
  }

  async function call(method: string, path: string, body?: Body): Promise<unknown> {
    const headers = { ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }) };
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(method, path, headers, body);
      } catch (error) {
        if (!mayPass(error) || attempt === mostAttempts) throw error;
        await wait(250 * 2 ** attempt);
      }
    }
  }

  return {
    create: async <T>(path: string, json: unknown, answer: z.ZodType<T>) =>
      answer.parse(await call('POST', path, { json })),
    put: (path: string, bytes: Uint8Array<ArrayBuffer>) => call('PUT', path, { bytes }),
    /** Every item of a list, page by page. */
    async all<T>(path: string, item: z.ZodType<T>): Promise<T[]> {
      const items: T[] = [];
      for (let token: string | null = ''; token !== null; ) {
        const page = Page.parse(await call('GET', `${path}&pageSize=200${token && `&pageToken=${token}`}`));
        items.push(...page.items.map(one => item.parse(one)));
        token = page.nextPageToken;
      }
      return items;
    },
  };
}

export type RoomApi = ReturnType<typeof roomApi>;

async function reach(send: Send, address: string, request: RequestInit): Promise<Response> {
  try {
    return await send(address, request);
  } catch (cause) {
    throw new Unreachable(`${new URL(address).origin} does not answer.`, { cause });
  }
}

function typeOf(body: Body): string {
  return 'json' in body ? 'application/json' : 'application/octet-stream';
}

function mayPass(error: unknown): boolean {
  if (error instanceof Refused) return error.status === 429 || error.status >= 500;
  return error instanceof Unreachable;
}

function problemIn(text: string): string | undefined {
  try {
    return Problem.parse(JSON.parse(text)).detail;
  } catch {
    return undefined;
  }
}
