import { links } from '@chatterfix/shared/domain/data-room/link/schemas.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Guests, testGuests } from './testing/guests.ts';

let house: Guests;

beforeAll(async () => {
  house = await testGuests();
});

const path = '/api/data-room/links';

async function stored(id: string): Promise<string> {
  const firestore = await house.deps.store.firestore();
  const document = await firestore.doc(`orgs/${house.organisation.id}/${links.collection}/${id}`).get();
  return JSON.stringify(document.data());
}

describe('a link', () => {
  test('leads to a page of the app, by a token that no server sees, and that is stored nowhere', async () => {
    const { id, token } = await house.link();
    const { body } = await house.owner('GET', `${path}/${id}/address`);
    expect(body.address).toBe(`${house.deps.config.appUrl}/room#${token}`);
    expect(token).toMatch(/^cfl\./);
    expect(await stored(id)).not.toContain(token.split('.')[3]);
    const asked = (await house.events('link.address-read')).filter(
      ({ subject }) => subject === `links/${id}`,
    );
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatchObject({ within: `rooms/${house.room.id}`, actor: { type: 'user' } });
  });

  test('answers and tells that it has a password, since when, and nothing else of it', async () => {
    const { id, ...made } = await house.link({ password: 'correct horse' });
    expect(made).toMatchObject({ passwordSetAt: expect.any(String) });
    await house.owner('PATCH', `${path}/${id}`, { body: { password: 'battery staple' } });
    const { body } = await house.owner('PATCH', `${path}/${id}`, { body: { password: null } });
    expect(body).toMatchObject({ passwordSetAt: null, version: 3 });
    const told = (await house.events()).filter(({ subject }) => subject === `links/${id}`);
    expect(told.map(({ type }) => type)).toEqual([
      'link.created',
      'link.address-read',
      'link.updated',
      'link.updated',
    ]);
    const said = JSON.stringify([told, made, body, await stored(id)]);
    expect(said).not.toMatch(/correct horse|battery staple/);
    expect(JSON.stringify([told, made, body])).not.toMatch(/passwordHash|tokenHash|sealedToken|scrypt/);
  });

  test('is made once under an Idempotency-Key, which keeps nothing secret', async () => {
    const asking = {
      body: { name: 'Once', roomId: house.room.id, password: 'correct horse' },
      headers: { 'Idempotency-Key': 'link-once' },
    };
    const [one, again] = [await house.owner('POST', path, asking), await house.owner('POST', path, asking)];
    expect(again.body).toEqual(one.body);
    const firestore = await house.deps.store.firestore();
    const answers = await firestore.collection(`orgs/${house.organisation.id}/idempotency`).get();
    expect(JSON.stringify(answers.docs.map(answer => answer.data()))).not.toMatch(
      /scrypt|"tokenHash":"\w|"ciphertext":"\w/,
    );
  });

  test('knows its agreement by the SHA-256 of its words', async () => {
    expect(await house.link({ agreement: 'abc' })).toMatchObject({
      agreementHash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  test('stays with its room, and the room stays while it is there', async () => {
    const { id } = await house.link();
    const other = await house.rooms('POST', '/api/data-room/rooms', { body: { name: 'Other' } });
    const moved = await house.owner('PATCH', `${path}/${id}`, { body: { roomId: other.body.id } });
    expect(moved).toMatchObject({ status: 422, body: { errors: [{ path: 'roomId' }] } });
    expect(await house.rooms('DELETE', `/api/data-room/rooms/${house.room.id}`)).toMatchObject({
      status: 409,
    });
  });

  test.each([
    ['an address that is none', { allow: ['ada'] }, 'allow'],
    ['a domain that is none', { deny: ['@'] }, 'deny'],
    ['a short password', { password: 'short' }, 'password'],
    ['a download of what may not be looked at', { rights: { view: false, download: true } }, 'rights'],
    [
      'a grant of what the room has not',
      { grants: [{ kind: 'folder', id: 'x', view: true, download: true }] },
      'grants',
    ],
    ['an empty agreement', { agreement: '' }, 'agreement'],
  ])('is refused with %s', async (_, fields, field) => {
    const body = { name: 'A', roomId: house.room.id, ...fields };
    const answer = await house.owner('POST', path, { body });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body.errors)).toContain(`"path":"${field}`);
  });

  test('is refused with a grant of another room, and with two of the same document', async () => {
    const document = { kind: 'document', id: await house.document(), view: true, download: false };
    const { body: other } = await house.rooms('POST', '/api/data-room/rooms', { body: { name: 'Other' } });
    const make = (roomId: unknown, grants: object[]) =>
      house.owner('POST', path, { body: { name: 'A', roomId, grants } });
    expect((await make(house.room.id, [document])).status).toBe(201);
    expect((await make(other.id, [document])).status).toBe(422);
    expect((await make(house.room.id, [document, { ...document, download: true }])).status).toBe(422);
  });

  test('that was revoked stays so', async () => {
    const { id } = await house.link();
    const first = await house.owner('POST', `${path}/${id}/revoke`);
    expect(first.body).toMatchObject({ revokedAt: expect.any(String), version: 2 });
    expect((await house.owner('POST', `${path}/${id}/revoke`)).body).toEqual(first.body);
    expect(await house.owner('PATCH', `${path}/${id}`, { body: { name: 'B' } })).toMatchObject({
      status: 409,
    });
    const revoked = (await house.events('link.revoked')).filter(({ subject }) => subject === `links/${id}`);
    expect(revoked).toHaveLength(1);
  });
});
