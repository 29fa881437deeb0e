import { hashAgreement } from '@chatterfix/shared/domain/data-room/link/hash-agreement.ts';
import { links } from '@chatterfix/shared/domain/data-room/link/schemas.ts';
import { setVisitCookie } from '@chatterfix/shared/platform/http/visit-cookie.ts';
import { MailRefused } from '@chatterfix/shared/platform/mail/mailer.ts';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Guests, testGuests } from './testing/guests.ts';

let house: Guests;

beforeAll(async () => {
  house = await testGuests();
});

afterEach(() => house.later(1));

const asks = (gate: string | null) => ({ status: 200, body: { asks: gate } });
const problem = (status: number, code: string) => ({
  status,
  body: { type: `urn:chatterfix:problem:${code}` },
});
const inside = { status: 200, body: { room: { name: 'Series B' } } };
const ada = 'ada@acme.example';
const change = (id: string, body: object) => house.owner('PATCH', `/api/data-room/links/${id}`, { body });
const revoke = (id: string) => house.owner('POST', `/api/data-room/links/${id}/revoke`);
const refusals = async (id: string) =>
  (await house.events('link.refused'))
    .filter(({ subject }) => subject === `links/${id}`)
    .map(({ after }) => after?.reason);

describe('a link', () => {
  test('without gates lets in whoever has it, and says so in the history of the room', async () => {
    const { id, token } = await house.link();
    const guest = house.guest(token);
    expect(await guest.get('/api/rooms/session')).toMatchObject(problem(401, 'unauthenticated'));
    expect(await guest.open()).toMatchObject(asks(null));
    expect(await guest.get('/api/rooms/session')).toMatchObject(inside);
    const [opened] = (await house.events('link.opened')).filter(({ subject }) => subject === `links/${id}`);
    expect(opened).toMatchObject({
      within: `rooms/${house.room.id}`,
      actor: { type: 'viewer', name: 'Anonymous viewer' },
      after: { email: null, proven: false, from: guest.from },
    });
  });

  test('takes no address that it does not ask for', async () => {
    const guest = house.guest((await house.link()).token);
    await guest.open({ email: ada });
    expect(await guest.get('/api/rooms/session')).toMatchObject({ body: { email: null } });
  });

  test('that asks for an address knows the viewer by it', async () => {
    const guest = house.guest((await house.link({ emailRequired: true })).token);
    expect(await guest.open()).toMatchObject(asks('email'));
    expect(await guest.open({ email: 'ADA@acme.example' })).toMatchObject(asks(null));
    expect(await guest.get('/api/rooms/session')).toMatchObject({ body: { email: ada } });
  });

  test('is for those that its lists say', async () => {
    const { id, token } = await house.link({ allow: ['@acme.example'], deny: ['eve@acme.example'] });
    const answers = [];
    for (const email of [ada, 'eve@acme.example', 'ada@other.example'])
      answers.push((await house.guest(token).open({ email })).status);
    expect(answers).toEqual([200, 403, 403]);
    expect(await refusals(id)).toEqual(['address', 'address']);
  });

  test('with all gates asks for one after the other, and tells nothing of those behind', async () => {
    const password = 'correct horse';
    const agreement = 'Keep it to yourselves.';
    const { token } = await house.link({ emailCode: true, allow: [ada], password, agreement });
    const guest = house.guest(token);
    expect(await guest.open()).toMatchObject(asks('email'));
    expect(await guest.open({ email: ada })).toMatchObject({ body: { asks: 'password', agreement: null } });
    const wrong = { email: ada, password: 'battery staple' };
    expect(await guest.open(wrong)).toMatchObject(problem(422, 'wrong-password'));
    expect(await house.events('link.code-asked')).toEqual([]);
    expect(await guest.open({ email: ada, password })).toMatchObject(asks('code'));
    await house.sendCodes();
    const proven = { email: ada, password, code: house.lastCode() };
    const asked = await guest.open(proven);
    const hash = hashAgreement(agreement);
    expect(asked.body).toEqual({
      ...{ asks: 'agreement', agreement: { text: agreement, hash }, expiresAt: null },
      organisation: expect.any(String),
    });
    const other = { ...proven, agreementHash: hashAgreement('Other words.') };
    expect(await guest.open(other)).toMatchObject(asks('agreement'));
    expect(await guest.get('/api/rooms/contents')).toMatchObject({ status: 401 });
    expect(await guest.open({ ...proven, agreementHash: hash })).toMatchObject(asks(null));
    expect(await guest.get('/api/rooms/session')).toMatchObject(inside);
  });

  test('answers a stranger as one that there is not', async () => {
    const { id, token } = await house.link();
    await revoke(id);
    const other = await house.link();
    const parts = other.token.split('.');
    const wrongSecret = [...parts.slice(0, 3), 'A'.repeat(43)].join('.');
    const nowhere = ['cfl', house.organisation.id, 'a'.repeat(20), parts[3]].join('.');
    const elsewhere = ['cfl', 'demo', ...parts.slice(2)].join('.');
    const answers = [];
    for (const tried of [
      token,
      wrongSecret,
      nowhere,
      elsewhere,
      'rubbish',
      parts.join('.').replace('cfl', 'cfs'),
    ]) {
      const { status, body } = await house.guest(tried).open();
      answers.push({ status, ...body, requestId: null });
    }
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 403, type: 'urn:chatterfix:problem:link-closed' });
    expect(await refusals(id)).toEqual(['revoked']);
    expect(await refusals(other.id)).toEqual(['token']);
  });

  test('that has expired says so to who has it, and to nobody else', async () => {
    const expiresAt = new Date(house.clock.now.getTime() + 60_000).toISOString();
    const { token } = await house.link({ expiresAt });
    house.later(60);
    expect(await house.guest(token).open()).toMatchObject(problem(403, 'link-expired'));
    const guessed = `${token.slice(0, -4)}AAAA`;
    expect(await house.guest(guessed).open()).toMatchObject(problem(403, 'link-closed'));
  });
});

describe('a password', () => {
  test('is guessed ten times an hour from one address, by which a right one is not counted', async () => {
    const { id, token } = await house.link({ password: 'correct horse' });
    const guest = house.guest(token);
    const guess = async (password: string) => (await guest.open({ password })).status;
    const guesses = [await guess('correct horse')];
    for (let count = 0; count < 10; count++) guesses.push(await guess(`wrong ${count}`));
    expect(guesses).toEqual([200, ...new Array(10).fill(422)]);
    const limited = await guest.open({ password: 'correct horse' });
    expect(limited).toMatchObject({
      ...problem(429, 'too-many-attempts'),
      body: { retryAfterSeconds: expect.any(Number), detail: expect.stringContaining('Try again in') },
    });
    expect(await house.guest(token).open({ password: 'correct horse' })).toMatchObject(asks(null));
    expect((await refusals(id)).at(-1)).toBe('attempts');
    house.later(3600);
    expect(await guest.open({ password: 'correct horse' })).toMatchObject(asks(null));
  });

  test('is guessed as often by many requests at once', async () => {
    const guest = house.guest((await house.link({ password: 'correct horse' })).token);
    const wrong = Array.from({ length: 14 }, (_, index) => `wrong ${index}`);
    const all = await Promise.all(wrong.map(password => guest.open({ password })));
    const guessed = all.filter(({ status }) => status === 422);
    expect(guessed.length).toBeLessThanOrEqual(10);
    // A machine that has much else to do may also take too long to tell of a guess.
    for (const { status } of all) expect([422, 429, 504]).toContain(status);
  });

  test.each([
    ['one address', 11, (token: string) => new Array(11).fill(house.guest(token))],
    ['many addresses', 8, (token: string) => Array.from({ length: 8 }, () => house.guest(token))],
  ])('lets in all who know it at once, from %s', async (_, count, guestsOf) => {
    const password = 'correct horse';
    const guests = guestsOf((await house.link({ password })).token);
    const all = await Promise.all(guests.map(guest => guest.open({ password })));
    expect(all.map(({ status }) => status)).toEqual(new Array(count).fill(200));
  });
});

describe('a code', () => {
  test('is sent to the address, and lets in one visit', async () => {
    const guest = house.guest((await house.link({ emailCode: true })).token);
    expect(await guest.open({ email: ada })).toMatchObject(asks('code'));
    await house.sendCodes();
    expect(house.mails.at(-1)).toMatchObject({
      to: ada,
      subject: expect.stringMatching(/^Your code: \d{3} \d{3}$/),
      text: expect.stringContaining('Series B'),
    });
    const code = house.lastCode();
    const [one, other] = await Promise.all([
      guest.open({ email: ada, code }),
      guest.open({ email: ada, code }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 422]);
    expect(await guest.open({ email: ada, code })).toMatchObject(problem(422, 'wrong-code'));
    expect(await guest.get('/api/rooms/session')).toMatchObject({ body: { email: ada } });
  });

  test('lets in one visit, though its request is sent again under its Idempotency-Key', async () => {
    const { token } = await house.link({ emailCode: true });
    const guest = house.guest(token);
    const ask = async () => {
      await guest.open({ email: ada });
      await house.sendCodes();
      return house.lastCode();
    };
    const code = await ask();
    const knock = { token, email: ada, code };
    const enter = () => guest.post('/api/rooms/open', knock, { 'Idempotency-Key': `enter-${token}` });
    expect((await enter()).status).toBe(200);
    const next = await ask();
    const wrong = ['000000', '000001'].find(other => other !== next && other !== code) ?? '';
    expect((await guest.open({ email: ada, code: wrong })).status).toBe(422);
    expect(next === code ? problem(422, 'wrong-code') : await enter()).toMatchObject(
      problem(422, 'wrong-code'),
    );
  });

  test('is asked for by many at once', async () => {
    const { token } = await house.link({ emailCode: true });
    const emails = Array.from({ length: 20 }, (_, index) => `guest${index}@acme.example`);
    const all = await Promise.all(emails.map(email => house.guest(token).open({ email })));
    expect(all.map(({ status, body }) => [status, body.asks])).toEqual(new Array(20).fill([200, 'code']));
  });

  test('is good for ten minutes, for five guesses, for its address, and until the next one', async () => {
    const guest = house.guest((await house.link({ emailCode: true })).token);
    const ask = async (email = ada) => {
      house.later(31);
      await guest.open({ email });
      await house.sendCodes();
      return house.lastCode();
    };
    const status = async (code: string, email = ada) => (await guest.open({ email, code })).status;
    const old = await ask();
    house.later(600);
    expect(await status(old)).toBe(422);
    const replaced = await ask();
    const guessed = await ask();
    expect(replaced === guessed ? 422 : await status(replaced)).toBe(422);
    const wrong = guessed === '000000' ? '000001' : '000000';
    for (let count = 0; count < 4; count++) expect(await status(wrong)).toBe(422);
    expect(await status(guessed)).toBe(422);
    await ask('bob@acme.example');
    expect(await status(house.lastCode(), 'bob@acme.example')).toBe(200);
    expect(await status(await ask())).toBe(200);
  });

  test('is asked for five times an hour, and not twice within half a minute', async () => {
    const { id, token } = await house.link({ emailCode: true });
    const guest = house.guest(token);
    const ask = async () => (await guest.open({ email: ada })).status;
    const before = house.mails.length;
    house.nextHour();
    expect([await ask(), await ask()]).toEqual([200, 200]);
    await house.sendCodes();
    expect(house.mails).toHaveLength(before + 1);
    const asked = [];
    for (let count = 0; count < 5; count++) {
      house.later(31);
      asked.push(await ask());
    }
    expect(asked).toEqual([200, 200, 200, 200, 429]);
    expect(await house.guest(token).open({ email: 'bob@acme.example' })).toMatchObject(asks('code'));
    expect(await refusals(id)).toEqual(['attempts']);
  });

  test('is not sent to who is not welcome, whom nothing tells', async () => {
    const { id, token } = await house.link({ emailCode: true, deny: ['eve@acme.example'] });
    const denied = house.guest(token);
    const answers = [await denied.open({ email: 'eve@acme.example' })];
    await house.sendCodes();
    answers.push(await denied.open({ email: 'eve@acme.example', code: '123456' }));
    expect(answers).toMatchObject([asks('code'), problem(422, 'wrong-code')]);
    expect(house.mails.map(({ to }) => to)).not.toContain('eve@acme.example');
    expect(await refusals(id)).toEqual(['address', 'code']);
  });

  test('costs as much to ask and to guess for an address that is welcome as for one that is not', async () => {
    const { token } = await house.link({ emailCode: true, allow: [ada] });
    const costOf = async (said: object) => {
      await house.guest(token).open(said);
      return house.lines.at(-1)?.firestore;
    };
    const eve = 'eve@acme.example';
    expect(await costOf({ email: ada })).toEqual(await costOf({ email: eve }));
    const code = '123456';
    expect(await costOf({ email: ada, code })).toEqual(await costOf({ email: eve, code }));
  });

  test('that could not be sent is sent when it is tried again; sent, it is not sent twice', async () => {
    const guest = house.guest((await house.link({ emailCode: true })).token);
    await guest.open({ email: ada });
    const down = { send: async () => Promise.reject(new MailRefused(451, false, undefined)) };
    await expect(house.sendCodes(down)).rejects.toThrow('451');
    const before = house.mails.length;
    await house.sendAgain();
    await house.sendAgain();
    expect(house.mails).toHaveLength(before + 1);
    expect(await guest.open({ email: ada, code: house.lastCode() })).toMatchObject(asks(null));
  });
});

describe('an agreement', () => {
  const agreement = 'Keep it to yourselves.';
  const agreementHash = hashAgreement(agreement);

  async function prove(guest: ReturnType<Guests['guest']>, said: object = {}) {
    house.later(31);
    await guest.open({ email: ada });
    await house.sendCodes();
    return guest.open({ email: ada, code: house.lastCode(), ...said });
  }

  test('that somebody proven has accepted is not asked again, until it or its link changes', async () => {
    const { id, token } = await house.link({ emailCode: true, agreement });
    const guest = house.guest(token);
    expect(await prove(guest, { agreementHash })).toMatchObject(asks(null));
    expect(await prove(guest)).toMatchObject(asks(null));
    const list = () => house.rooms('GET', `/api/data-room/acceptances?linkId=${id}`);
    expect((await list()).body.items).toMatchObject([
      { email: ada, proven: true, agreementHash, linkVersion: 1, from: guest.from, roomId: house.room.id },
    ]);
    await change(id, { name: 'Renamed' });
    expect(await prove(guest)).toMatchObject(asks('agreement'));
    expect(await prove(guest, { agreementHash })).toMatchObject(asks(null));
    await change(id, { agreement: 'Other words.' });
    expect(await prove(guest, { agreementHash })).toMatchObject(asks('agreement'));
    expect((await list()).body.items).toHaveLength(2);
    const told = (await house.events('acceptance.created')).filter(({ after }) => after?.linkId === id);
    expect(told).toMatchObject([
      { within: `rooms/${house.room.id}`, actor: { type: 'viewer', name: ada }, after: { agreementHash } },
      {},
    ]);
  });

  test('is asked at each visit of somebody who has not proven their address', async () => {
    const { token } = await house.link({ emailRequired: true, agreement });
    const guest = house.guest(token);
    expect(await guest.open({ email: ada, agreementHash })).toMatchObject(asks(null));
    expect(await guest.open({ email: ada })).toMatchObject(asks('agreement'));
  });
});

test('each gate costs what docs/costs.md says', async () => {
  const said = { email: ada, password: 'correct horse', agreementHash: hashAgreement('Words.') };
  const gates = { emailCode: true, password: said.password, agreement: 'Words.' };
  const cost = async (fields: object, knock: object) => {
    const guest = house.guest((await house.link(fields)).token);
    await guest.open(knock);
    const [asked, code] = [house.lines.at(-1)?.firestore, await house.sendCodes().then(house.lastCode)];
    if ('emailCode' in fields) await guest.open({ ...knock, code });
    return [asked, house.lines.at(-1)?.firestore];
  };
  const plain = { reads: 5, writes: 3 };
  expect(await cost({}, {})).toEqual([plain, plain]);
  const { password, agreement, emailCode } = gates;
  expect((await cost({ password }, said))[0]).toEqual({ reads: 9, writes: 7 });
  expect((await cost({ agreement }, said))[0]).toEqual({ reads: 6, writes: 5 });
  expect(await cost({ emailCode }, { email: ada })).toEqual([
    { reads: 6, writes: 4 },
    { reads: 8, writes: 6 },
  ]);
});

describe('a visit', () => {
  test('is known by a cookie that no script and no other site has the use of', async () => {
    const { setCookie } = await house.guest((await house.link()).token).open();
    expect(setCookie).toMatch(
      /^chatterfix-visit=cfs\.[^;]+; Path=\/api\/rooms; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    const config = { onEmulator: false, appUrl: 'http://app.example' };
    expect(setVisitCookie('t', 60, config)).toMatch(/; SameSite=Strict; Secure$/);
  });

  test.each([
    ['is revoked', (id: string) => revoke(id), 'revoked'],
    ['changes', (id: string) => change(id, { name: 'Other' }), 'changed'],
    ['has expired', async () => house.later(301), 'expired'],
    ['is gone', (id: string) => house.owner('DELETE', `/api/data-room/links/${id}`), 'revoked'],
  ])('ends between two requests when its link %s', async (_, act, reason) => {
    const expiresAt = new Date(house.clock.now.getTime() + 300_000).toISOString();
    const { id, token } = await house.link({ expiresAt });
    const guest = house.guest(token);
    expect((await guest.open()).setCookie).toContain('Max-Age=300;');
    expect((await guest.get('/api/rooms/contents')).status).toBe(200);
    await act(id);
    expect(await guest.get('/api/rooms/contents')).toMatchObject({
      ...problem(401, 'visit-ended'),
      body: { reason, linkId: id, detail: expect.stringMatching(/Ask|Open/) },
    });
  });

  test('ends after twelve hours', async () => {
    const guest = house.guest((await house.link()).token);
    await guest.open();
    house.later(12 * 3600 - 2);
    expect((await guest.get('/api/rooms/session')).status).toBe(200);
    house.later(2);
    expect(await guest.get('/api/rooms/session')).toMatchObject({ status: 401, body: { reason: 'over' } });
  });

  test('is only that of who has its whole token', async () => {
    const guest = house.guest((await house.link()).token);
    await guest.open();
    const cookie = guest.cookie();
    const firestore = await house.deps.store.firestore();
    const stored = await firestore.collection(`orgs/${house.organisation.id}/visits`).get();
    expect(JSON.stringify(stored.docs.map(visit => visit.data()))).not.toContain(cookie.split('.')[3]);
    for (const other of [
      `${cookie.slice(0, -4)}AAAA`,
      cookie.replace(house.organisation.id, 'demo'),
      'x=y',
    ]) {
      guest.useCookie(other);
      expect(await guest.get('/api/rooms/session')).toMatchObject({ status: 401 });
    }
  });

  test('of one organisation opens nothing in another', async () => {
    const other = await testGuests();
    const { token } = await house.link();
    const moved = token.replace(house.organisation.id, other.organisation.id);
    expect(await house.guest(moved).open()).toMatchObject(problem(403, 'link-closed'));
    const firestore = await house.deps.store.firestore();
    const [theirs] = await firestore
      .collection(`orgs/${other.organisation.id}/${links.collection}`)
      .listDocuments();
    expect(theirs).toBeUndefined();
  });
});

describe('at the door', () => {
  test.each([
    ['text/plain', '{}', 415],
    ['application/x-www-form-urlencoded', 'token=a', 415],
    ['application/json', '{', 400],
    ['application/json', '{}', 422],
    ['application/json', JSON.stringify({ token: 'a', email: 'none' }), 422],
    ['application/json', JSON.stringify({ token: 'a', code: '12345a' }), 422],
    ['application/json', JSON.stringify({ token: 'a', more: true }), 422],
    ['application/json', JSON.stringify({ token: '__proto__.constructor' }), 403],
    ['application/json', JSON.stringify({ token: 'a', password: 'x'.repeat(201) }), 422],
  ])('%s of %s is answered %i', async (type, body, status) => {
    const answer = await house.guest('').request('/api/rooms/open', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    expect(answer.status).toBe(status);
  });

  test('nobody fills the history with refusals', async () => {
    const { id, token } = await house.link();
    const guest = house.guest(`${token.slice(0, -4)}AAAA`);
    for (let count = 0; count < 30; count++) await guest.open();
    expect(await refusals(id)).toHaveLength(20);
  });
});
