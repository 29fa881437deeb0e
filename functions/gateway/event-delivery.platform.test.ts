import { randomUUID } from 'node:crypto';
import type { NewFault } from '@chatterfix/emulator/faults/create-faults.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { type Person, signIn, signUp } from '@chatterfix/shared/testing/sign-up.ts';
import { expect, test, vi } from 'vitest';
import { receiving } from '../testing/messages.ts';
import { create, foundOrganisation, listAll, type PlatformOrganisation } from '../testing/organisation.ts';
import { platformUrl, processesOf, serverAt, withFaults } from '../testing/platform.ts';

/** Every kind of ill that a delivery may meet, for one function. */
const unreliable = (target: 'eventarc' | 'pubsub', operation: string): NewFault[] => [
  { target, operation, error: 503, probability: 0.3 },
  { target, operation, reorder: true, probability: 0.3 },
  { target, operation, duplicate: 2, delayMs: 100 },
];

async function addMember({ api }: PlatformOrganisation, role: string): Promise<Person> {
  const member = await signUp('Member', platformUrl);
  const { token } = await create(api, '/api/invitations', { email: member.email, role, name: 'Member' });
  const accepted = await apiClient(serverAt(platformUrl), member)('POST', '/api/invitations/accept', {
    body: { token },
  });
  if (accepted.status !== 200) throw new Error(`The invitation was not accepted: ${accepted.status}.`);
  return member;
}

async function changeRole({ api }: PlatformOrganisation, { uid }: Person, role: string): Promise<void> {
  const { status } = await api('PATCH', `/api/users/${uid}`, { body: { role } });
  if (status !== 200) throw new Error(`The role was not changed: ${status}.`);
}

/** The role in a new ID token. */
async function claimedRole(member: Person): Promise<unknown> {
  const [, payload = ''] = (await signIn(member, platformUrl)).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).role;
}

/** Takes a person's claims away behind the platform's back, as a crash between a change and its claims would. */
async function loseClaims(localId: string): Promise<void> {
  const [auth] = await processesOf('auth');
  const project = `http://127.0.0.1:${auth?.port}/identitytoolkit.googleapis.com/v1/projects/demo-chatterfix`;
  await fetch(`${project}/accounts:update`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ localId, customAttributes: '{}' }),
  });
}

test('a change of role reaches the claims by its event alone, late, doubled and refused at first', async () => {
  const organisation = await foundOrganisation();
  const member = await addMember(organisation, 'viewer');
  const late: NewFault = { target: 'eventarc', operation: 'event-relay', delayMs: 1000, times: 1 };
  const faults = [late, ...unreliable('eventarc', 'event-relay'), ...unreliable('pubsub', 'claims-sync')];
  await withFaults(faults, async () => {
    await changeRole(organisation, member, 'technician');
    await loseClaims(member.uid);
    const role = () => claimedRole(member);
    await expect.poll(role, { timeout: 40_000, interval: 200 }).toBe('technician');
  });
});

test('each event is published, though its delivery fails, comes twice and out of order', async () => {
  await receiving({ topic: 'events', subscription: `test-${randomUUID()}` }, async received => {
    await withFaults(unreliable('eventarc', 'event-relay'), async () => {
      const { api, id } = await foundOrganisation();
      const sites = Array.from({ length: 40 }, (_, number) => ({ name: 'Pit', code: `PIT-${number}` }));
      await Promise.all(sites.map(site => create(api, '/api/sites', site)));
      const missing = async () => {
        const committed = new Set((await listAll(api, '/api/events')).map(event => event.id));
        const ours = received.filter(({ attributes }) => attributes.org === id);
        return [...committed.symmetricDifference(new Set(ours.map(({ data }) => data.id)))];
      };
      await expect.poll(missing, { timeout: 40_000, interval: 500 }).toEqual([]);
    });
  });
});

test('what a function never takes ends among its dead letters', async () => {
  const organisation = await foundOrganisation();
  const member = await addMember(organisation, 'viewer');
  const dead = { topic: 'claims-sync-dead', subscription: 'claims-sync-dead' };
  await receiving(dead, async received => {
    await withFaults([{ target: 'pubsub', operation: 'claims-sync', error: 503 }], async () => {
      await changeRole(organisation, member, 'technician');
      const given = () =>
        received.find(
          ({ attributes, data }) => attributes.org === organisation.id && data.type === 'user.updated',
        );
      await vi.waitUntil(given, { timeout: 50_000, interval: 200 });
      expect(given()?.attributes).toMatchObject({
        subject: `users/${member.uid}`,
        CloudPubSubDeadLetterSourceSubscription: 'claims-sync',
      });
    });
  });
});
