import { resumeNotices } from '@chatterfix/shared/domain/data-room/notice/resume-notices.ts';
import { noticeDeliveries, roomNotices } from '@chatterfix/shared/domain/data-room/notice/schemas.ts';
import { sendNotice } from '@chatterfix/shared/domain/data-room/notice/send-notice.ts';
import { shredRoom } from '@chatterfix/shared/domain/data-room/shredding/shred-room.ts';
import { everyItem } from '@chatterfix/shared/platform/firestore/every-item.ts';
import { type Mail, MailRefused } from '@chatterfix/shared/platform/mail/mailer.ts';
import { beforeEach, expect, test } from 'vitest';
import { content } from './testing/content.ts';
import { type Guests, testGuests } from './testing/guests.ts';

let house: Guests;
let mails: Mail[];
/** What the mail server says to an address, besides yes. */
let refusals: Map<string, Error>;

beforeEach(async () => {
  house = await testGuests();
  mails = [];
  refusals = new Map();
});

const path = () => `/api/data-room/rooms/${house.room.id}/notices`;
const ask = (body: object = {}) => house.rooms('POST', path(), { body });
const context = () => house.organisation.context();
const mailer = {
  async send(mail: Mail) {
    const refusal = refusals.get(mail.to);
    if (refusal) throw refusal;
    mails.push(mail);
  },
};
const send = (id: unknown, by = mailer) =>
  sendNotice({ store: house.deps.store, mailer: by }, context(), String(id));
const told = () => mails.map(({ to }) => to).sort();
const list = async (kind: string) =>
  (await house.rooms('GET', `/api/data-room/${kind}?roomId=${house.room.id}`)).body.items;

async function visit(email: string, fields: object = {}) {
  const link = await house.link({ emailRequired: true, ...fields });
  expect((await house.guest(link.token).open({ email })).status).toBe(200);
  return link;
}

async function addDocument() {
  return house.client().upload(content(10), { documentId: await house.document(), name: 'Plan.pdf' });
}

test('those who came in are told once, in the words of the owner, and what is new for them', async () => {
  await visit('ada@test.chatterfix.local', { allow: ['ada@test.chatterfix.local'] });
  await visit('bob@test.chatterfix.local');
  await addDocument();
  const { status, body } = await ask({ message: 'Read <b>this</b>.' });
  expect({ status, body }).toMatchObject({ status: 201, body: { state: 'sending' } });
  await send(body.id);
  await send(body.id);
  expect(told()).toEqual(['ada@test.chatterfix.local', 'bob@test.chatterfix.local']);
  const [ada, bob] = ['ada', 'bob'].map(name => mails.find(({ to }) => to.startsWith(name)));
  expect(ada).toMatchObject({ subject: 'New in “Series B”', replyTo: house.organisation.admin.email });
  expect(ada?.text).toMatch(
    /One document is new[\s\S]*- 1 Plan\n[\s\S]*the link that you were sent[\s\S]*told no more/,
  );
  expect(ada?.html).toContain('Read &lt;b&gt;this&lt;/b&gt;.');
  expect(bob?.text).toMatch(/One document is new[\s\S]*last\./);
  expect(bob?.text).not.toContain('Plan');
  expect(mails.map(({ text }) => text).join()).not.toContain('cfl.');
  expect(await list('room-notices')).toMatchObject([{ state: 'sent', told: 2, refused: 0 }]);
  expect(await list('notice-deliveries')).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
  const events = (await house.events()).filter(({ subject }) => subject === `room-notices/${body.id}`);
  expect(events.map(({ type, within }) => [type, within])).toEqual([
    ['room-notice.created', `rooms/${house.room.id}`],
    ['room-notice.sent', `rooms/${house.room.id}`],
  ]);
});

test('a notice whose message was given up is taken up again each hour, and given up itself after a day', async () => {
  await visit('ada@test.chatterfix.local');
  await visit('bob@test.chatterfix.local');
  const { body: notice } = await ask();
  refusals.set('bob@test.chatterfix.local', new MailRefused(null, false, undefined));
  await expect(send(notice.id)).rejects.toThrow('cannot be reached');
  const before = told();
  const store = house.deps.store;
  const continued = async () => (await house.events('room-notice.continued')).length;
  house.later(59 * 60);
  await resumeNotices(store);
  expect(await continued()).toBe(0);
  house.later(2 * 60);
  await Promise.all([resumeNotices(store), resumeNotices(store)]);
  expect(await continued()).toBe(1);
  expect(await list('room-notices')).toMatchObject([{ state: 'sending' }]);

  house.later(24 * 3600);
  await resumeNotices(store);
  await resumeNotices(store);
  expect(await continued()).toBe(1);
  expect(await list('room-notices')).toMatchObject([{ state: 'given-up', told: before.length }]);
  refusals.clear();
  await send(notice.id);
  expect(told()).toEqual(before);
});

test('it goes to those of the chosen links, and not to who was revoked or muted since', async () => {
  const chosen = await visit('ada@test.chatterfix.local');
  await visit('bob@test.chatterfix.local');
  const gone = await visit('eve@test.chatterfix.local');
  const muted = await visit('fay@test.chatterfix.local');
  const { body: notice } = await ask({ linkIds: [chosen.id, gone.id, muted.id] });
  await house.owner('POST', `/api/data-room/links/${gone.id}/revoke`);
  const { body: found } = await house.rooms('GET', `/api/data-room/viewers?linkId=${muted.id}`);
  const [fay] = found.items as { id: string }[];
  const change = { body: { notices: false } };
  expect(await house.rooms('PATCH', `/api/data-room/viewers/${fay?.id}`, change)).toMatchObject({
    status: 200,
  });
  await send(notice.id);
  expect(told()).toEqual(['ada@test.chatterfix.local']);
});

test('a mail server that is away is tried again, and an address that it refuses is not', async () => {
  await visit('ada@test.chatterfix.local');
  await visit('bob@test.chatterfix.local');
  const { body: notice } = await ask();
  refusals.set('ada@test.chatterfix.local', new MailRefused(550, true, undefined));
  refusals.set('bob@test.chatterfix.local', new MailRefused(null, false, undefined));
  await expect(send(notice.id)).rejects.toThrow('cannot be reached');
  refusals.delete('bob@test.chatterfix.local');
  await send(notice.id);
  refusals.clear();
  await send(notice.id);
  expect(told()).toEqual(['bob@test.chatterfix.local']);
  expect(await list('room-notices')).toMatchObject([{ state: 'sent', told: 1, refused: 1 }]);
  const deliveries = (await list('notice-deliveries')) as { email: string }[];
  expect(deliveries.find(({ email }) => email.startsWith('ada'))).toMatchObject({
    state: 'refused',
    lastAnswer: 'The mail server answered 550.',
  });
});

test('whoever dies over a mail leaves it as uncertain, and nobody is told twice', async () => {
  await visit('ada@test.chatterfix.local');
  const { body: notice } = await ask();
  // It is sent, and the process ends before it can say so.
  void send(notice.id, { send: mail => new Promise(() => mails.push(mail)) });
  await expect.poll(() => mails.length, { timeout: 10_000 }).toBe(1);
  await expect(send(notice.id)).rejects.toThrow('later');
  house.later(121);
  await send(notice.id);
  expect(mails).toHaveLength(1);
  expect(await list('room-notices')).toMatchObject([{ state: 'sent', told: 0, uncertain: 1 }]);
});

test('a room sends one notice in ten minutes, and none by a link that opens nothing of it', async () => {
  const link = await house.link();
  await house.owner('POST', `/api/data-room/links/${link.id}/revoke`);
  expect(await ask({ linkIds: [link.id] })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'linkIds' }] },
  });
  expect(await ask()).toMatchObject({ status: 201 });
  expect(await ask()).toMatchObject({ status: 429, body: { retryAfterSeconds: 600 } });
  house.later(600);
  expect(await ask()).toMatchObject({ status: 201 });
});

test('a room that is shredded tells nobody, and nothing is left of whom it told', async () => {
  await visit('ada@test.chatterfix.local');
  const { body: notice } = await ask();
  await send(notice.id);
  const body = { confirm: house.room.name };
  await house.rooms('POST', `/api/data-room/rooms/${house.room.id}/shred`, { body });
  expect(await ask()).toMatchObject({ status: 410 });
  expect(await house.rooms('GET', `/api/data-room/room-notices/${notice.id}`)).toMatchObject({ status: 410 });
  await shredRoom(house.deps, context(), house.room.id);
  const { store } = house.deps;
  const left = [roomNotices, noticeDeliveries].map(resource =>
    everyItem<typeof resource>(store, context(), resource),
  );
  expect(await Promise.all(left)).toEqual([[], []]);
});
