import { randomBytes } from 'node:crypto';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { type Person, signIn, signUp } from '@chatterfix/shared/testing/sign-up.ts';
import { z } from 'zod';
import { platform, platformUrl } from './platform.ts';

export type Api = ReturnType<typeof apiClient>;

/** An organisation on the platform under test, and its founder. */
export type PlatformOrganisation = { id: string; admin: Person; api: Api };

const Page = z.object({
  items: z.array(z.looseObject({ id: z.string() })),
  nextPageToken: z.string().nullable(),
});
export type Item = z.infer<typeof Page>['items'][number];

/** Founds an organisation through the API, as anyone does. */
export async function foundOrganisation(): Promise<PlatformOrganisation> {
  const id = `test-${randomBytes(6).toString('hex')}`;
  const founder = await signUp('Admin', platformUrl);
  const body = { id, name: 'Test', currency: 'AUD', timeZone: 'Australia/Perth' };
  const { status } = await apiClient(platform, founder)('POST', '/api/organisations', { body });
  if (status !== 201) throw new Error(`The organisation could not be founded: ${status}.`);
  // The first ID token was made before the organisation.
  const admin = { ...founder, token: await signIn(founder, platformUrl) };
  return { id, admin, api: apiClient(platform, admin) };
}

/** All items of a list, page by page. @param path With its query: `/api/events?subject=parts/abc` */
export async function listAll(api: Api, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let pageToken: string | null = ''; pageToken !== null; ) {
    const query = new URLSearchParams({ pageSize: '200', ...(pageToken && { pageToken }) });
    const { body } = await api('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`);
    const page = Page.parse(body);
    items.push(...page.items);
    pageToken = page.nextPageToken;
  }
  return items;
}
