import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import {
  type TestOrganisation,
  testDeps,
  testOrganisation,
} from '@chatterfix/shared/testing/test-organisation.ts';
import { beforeAll, expect, test } from 'vitest';
import { createGateway } from './app.ts';

const deps = testDeps();
const app = createGateway(deps);
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(deps);
  const body = { name: 'Robots', scopes: ['sites:read'] };
  await apiClient(app, organisation.admin)('POST', '/api/api-keys', { body });
});

/** The paths of what the log that somebody reads is about. */
async function pathsSeenBy(person: { token: string }): Promise<Set<string>> {
  const { body } = await apiClient(app, person)('GET', '/api/events?pageSize=200');
  const items = body.items as { subject: string }[];
  return new Set(items.map(({ subject }) => subject.split('/')[0] ?? ''));
}

test('the whole log shows everyone what they may read, and nothing else', async () => {
  const viewer = await organisation.member('viewer');
  expect(await pathsSeenBy(organisation.admin)).toContain('api-keys');
  expect(await pathsSeenBy(viewer)).toEqual(new Set(['organisations', 'users']));
});
