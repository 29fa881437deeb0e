import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test, vi } from 'vitest';
import { sites } from '../../domain/maintenance/site/schemas.ts';
import { type TestOrganisation, testDeps, testOrganisation } from '../../testing/test-organisation.ts';
import { newId, repository } from './repository.ts';
import { runChange } from './run-change.ts';

let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await testOrganisation(testDeps());
});

/** A database that commits, and the first time fails to say so. */
async function forgetful() {
  const deps = testDeps();
  // Part of the client, but not of its types: every call but those that stream goes through it.
  const client = (await deps.store.firestore()) as unknown as {
    request(method: string, ...rest: unknown[]): Promise<unknown>;
  };
  const request = client.request.bind(client);
  let lost = 0;
  vi.spyOn(client, 'request').mockImplementation(async (method, ...rest) => {
    const answer = await request(method, ...rest);
    if (method !== 'commit' || lost++ > 0) return answer;
    throw Object.assign(new Error('2 UNKNOWN: '), { code: 2 });
  });
  return deps.store;
}

const eventsOf = async (id: string) => {
  const firestore = await testDeps().store.firestore();
  const events = firestore.collection(`orgs/${organisation.id}/events`);
  const { docs } = await events.where('subject', '==', `sites/${id}`).get();
  return docs.map(document => document.get('type')).sort();
};

test('what was committed without a word is done once, and answered', async () => {
  const store = await forgetful();
  const id = newId();
  const work = { name: 'Site', code: id };
  const made = await runChange(store, organisation.context(), async change =>
    change.create(sites, { id, ...work }),
  );
  expect(made).toMatchObject({ id, version: 1 });
  expect(await eventsOf(id)).toEqual(['site.created']);
});

test('it does not stumble over what it did itself', async () => {
  const site = await repository(testDeps().store, organisation.context(), sites).create({
    name: 'Site',
    code: newId(),
    address: null,
    timeZone: null,
  });
  const store = await forgetful();
  const changed = await repository(store, organisation.context(), sites).change(
    site.id,
    { name: 'Other' },
    1,
  );
  expect(changed).toMatchObject({ name: 'Other', version: 2 });
  expect(await eventsOf(site.id)).toEqual(['site.created', 'site.updated']);
});

test('what takes too long is given up, and not done afterwards', async () => {
  const { store } = testDeps();
  const id = newId();
  const late = Promise.withResolvers<void>();
  const changing = runChange(store, organisation.context(), async change => {
    await late.promise;
    change.create(sites, { id, name: 'Late', code: id });
  });
  await expect(changing).rejects.toThrow('did not answer in time');
  late.resolve();
  await setTimeout(500);
  expect(await eventsOf(id)).toEqual([]);
});
