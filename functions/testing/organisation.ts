import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { type Person, signIn, signUp } from '@chatterfix/shared/testing/sign-up.ts';
import * as z from 'zod';
import { platformUrl, serverAt } from './platform.ts';

export type Api = ReturnType<typeof apiClient>;

const Page = z.object({
  items: z.array(z.looseObject({ id: z.string() })),
  nextPageToken: z.string().nullable(),
});
export type Item = z.infer<typeof Page>['items'][number];

/** An organisation on a platform, and its founder. */
export type PlatformOrganisation = { id: string; admin: Person; api: Api };

/** Founds an organisation through the API, as anyone does. */
export async function foundOrganisation(url = platformUrl): Promise<PlatformOrganisation> {
  const id = `test-${randomBytes(6).toString('hex')}`;
  const founder = await signUp('Admin', url);
  const body = { id, name: 'Test', currency: 'AUD', timeZone: 'Australia/Perth' };
  const { status } = await apiClient(serverAt(url), founder)('POST', '/api/organisations', { body });
  if (status !== 201) throw new Error(`The organisation could not be founded: ${status}.`);
  // The first ID token was made before the organisation.
  const admin = { ...founder, token: await signIn(founder, url) };
  return { id, admin, api: apiClient(serverAt(url), admin) };
}

/** What the API answers, asked again while it is not there or too busy. */
export async function untilAnswered(ask: () => ReturnType<Api>): ReturnType<Api> {
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer && answer.status < 500 && answer.status !== 429) return answer;
    await wait(50);
  }
}

/** Creates an item as a careful client does: again under its key until there is an answer. */
export async function create(
  api: Api,
  path: string,
  body: unknown,
  headers: Record<string, string> = { 'Idempotency-Key': randomUUID() },
): Promise<Item> {
  const answer = await untilAnswered(() => api('POST', path, { body, headers }));
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return { ...answer.body, id: String(answer.body.id) };
}

/** All items of a list, page by page. @param path With its query: `/api/events?subject=parts/abc` */
export async function listAll(api: Api, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let pageToken: string | null = ''; pageToken !== null; ) {
    const query = new URLSearchParams({ pageSize: '200', ...(pageToken && { pageToken }) });
    const { status, body } = await api('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    const page = Page.parse(body);
    items.push(...page.items);
    pageToken = page.nextPageToken;
  }
  return items;
}
