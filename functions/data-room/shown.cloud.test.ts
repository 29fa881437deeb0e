import { documents } from '@chatterfix/shared/domain/data-room/document/schemas.ts';
import { folders } from '@chatterfix/shared/domain/data-room/folder/schemas.ts';
import { newId } from '@chatterfix/shared/platform/firestore/repository.ts';
import { runChange } from '@chatterfix/shared/platform/firestore/run-change.ts';
import { recognise } from '@chatterfix/shared/platform/rendering/recognise.ts';
import { imageOf, numberedPdf } from '@chatterfix/shared/platform/rendering/testing/documents.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { showPage } from '../testing/make-visit.ts';
import { content } from './testing/content.ts';
import { type Guests, testGuests } from './testing/guests.ts';

let house: Guests;
let open: Record<'folder' | 'plan' | 'inside' | 'disguised' | 'broken', string>;
let closed: Record<'folder' | 'secret', string>;

const bytes = content(5000);
const pdf = new Uint8Array(numberedPdf(2));
const png = new Uint8Array(imageOf('png', 40, 30));
const problem = (status: number, code: string) => ({
  status,
  body: { type: `urn:chatterfix:problem:${code}` },
});

beforeAll(async () => {
  house = await testGuests();
  const client = house.client();
  const make = (resource: typeof folders | typeof documents, name: string, folderId: string | null = null) =>
    runChange(house.deps.store, house.organisation.context(), async change => {
      const placed = { id: newId(), name, roomId: house.room.id, folderId, position: 0 };
      return change.create(resource, placed).id;
    });
  const upload = (documentId: string, declared: object = {}, of = bytes) =>
    client.upload(of, { documentId, contentType: 'text/csv', name: 'Plan.csv', ...declared });
  const folder = await make(folders, 'Accounts');
  const hidden = await make(folders, 'Board');
  open = {
    folder,
    plan: await make(documents, 'Plan'),
    inside: await make(documents, 'Balance', folder),
    disguised: await make(documents, 'Picture', folder),
    broken: await make(documents, 'Broken', folder),
  };
  closed = { folder: hidden, secret: await make(documents, 'Minutes', hidden) };
  await upload(open.plan);
  await upload(open.inside, { contentType: 'application/pdf', name: 'Balance.pdf' }, pdf);
  await upload(open.disguised, { contentType: 'text/plain', name: 'Picture.txt' }, png);
  await upload(open.broken, { contentType: 'application/pdf', name: 'Broken.pdf' });
  await upload(closed.secret);
});

const rights = { view: true, download: true };
const look = { view: true, download: false };
const hidingBoard = () => ({ kind: 'folder', id: closed.folder, view: false, download: false });
const contentOf = (id: string) => `/api/rooms/documents/${id}/content`;

/** Somebody who was let in by a link that hides a folder and allows downloads. */
async function inside(fields: object = {}) {
  const link = await house.link({ rights, grants: [hidingBoard()], emailRequired: true, ...fields });
  const guest = house.guest(link.token);
  await guest.open({ email: 'ada@acme.example' });
  return { ...guest, linkId: link.id };
}

type Guest = Awaited<ReturnType<typeof inside>>;

/** What the history says was done by a link, besides what its owner did. */
async function told({ linkId }: Guest) {
  const events = await house.events();
  return events
    .filter(({ subject, after }) => subject === `links/${linkId}` || after?.linkId === linkId)
    .filter(({ actor }) => actor.type === 'viewer')
    .map(({ type, after }) => [type, after?.reason ?? after?.page ?? after?.range ?? null]);
}

describe('the contents of a room', () => {
  test('are what may be seen, under the numbers that the owner knows', async () => {
    const { body } = await (await inside()).get('/api/rooms/contents');
    const top = { folderId: null, hasFile: false, contentType: null, size: null, download: false };
    const document = { kind: 'document', folderId: open.folder, hasFile: true, download: true };
    const ofAnyFile = { contentType: expect.any(String), size: expect.any(Number) };
    expect(body.items).toEqual([
      { ...document, number: '1', kind: 'folder', id: open.folder, name: 'Accounts', ...top },
      { ...document, number: '1.1', id: open.inside, name: 'Balance', ...ofAnyFile },
      { ...document, number: '1.2', id: open.broken, name: 'Broken', ...ofAnyFile },
      { ...document, number: '1.3', id: open.disguised, name: 'Picture', ...ofAnyFile },
      {
        ...{ ...document, number: '3', id: open.plan, name: 'Plan', folderId: null },
        ...{ contentType: 'text/csv', size: bytes.length },
      },
    ]);
  });

  test('are those of the room of the link alone', async () => {
    const other = await testGuests();
    const documentId = await other.document();
    const { body } = await (await inside()).get('/api/rooms/contents');
    expect(JSON.stringify(body)).not.toContain(documentId);
  });
});

describe('a document', () => {
  test('says what it is, and what may be done with it', async () => {
    const guest = await inside({ rights: { view: true, download: false } });
    expect((await guest.get(`/api/rooms/documents/${open.plan}`)).body).toEqual({
      ...{ id: open.plan, name: 'Plan', versionId: expect.any(String), fileName: 'Plan.csv' },
      ...{ contentType: 'text/csv', size: bytes.length, download: false },
    });
  });

  test('that is hidden, of another room, without a file, deleted or none at all is not there, and none tells which', async () => {
    const guest = await inside();
    const { body: other } = await house.rooms('POST', '/api/data-room/rooms', { body: { name: 'Other' } });
    const { body: elsewhere } = await house.rooms('POST', '/api/data-room/documents', {
      body: { name: 'Elsewhere', roomId: other.id },
    });
    const empty = await house.document();
    const gone = await house.document();
    await house.rooms('DELETE', `/api/data-room/documents/${gone}`);
    for (const id of [closed.secret, String(elsewhere.id), empty, gone, 'absent'])
      for (const path of [`/api/rooms/documents/${id}`, contentOf(id)]) {
        const { status, body } = await guest.get(path);
        expect([status, String(body.detail).replace(id, '…')]).toEqual([
          404,
          'There is no document … in this room that you can see.',
        ]);
      }
    expect((await told(guest)).filter(([, reason]) => reason === 'document')).toHaveLength(10);
    await house.rooms('DELETE', `/api/data-room/documents/${empty}`);
  });
});

describe('a download', () => {
  test('is the file, or a range of it, and an event each', async () => {
    const guest = await inside();
    const whole = await guest.request(contentOf(open.plan));
    expect(whole.headers.get('content-disposition')).toContain('filename="Plan.csv"');
    expect(Buffer.compare(Buffer.from(await whole.arrayBuffer()), bytes)).toBe(0);
    const range = await guest.request(contentOf(open.plan), { headers: { Range: 'bytes=10-19' } });
    expect(range.status).toBe(206);
    expect(new Uint8Array(await range.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    expect((await guest.request(contentOf(open.plan), { method: 'HEAD' })).status).toBe(200);
    expect((await guest.request(contentOf(open.plan), { headers: { Range: 'bytes=9999-' } })).status).toBe(
      416,
    );
    expect(await told(guest)).toEqual([
      ['link.opened', null],
      ['document-version.downloaded', null],
      ['document-version.downloaded', 'bytes 10-19/5000'],
    ]);
    const [event] = (await house.events('document-version.downloaded')).slice(-1);
    expect(event).toMatchObject({
      within: `rooms/${house.room.id}`,
      actor: { type: 'viewer', name: 'ada@acme.example' },
      after: { documentId: open.plan, linkId: guest.linkId, from: guest.from },
    });
  });

  test('is refused where the document is to be looked at alone', async () => {
    const guest = await inside({
      grants: [{ kind: 'document', id: open.plan, view: true, download: false }],
    });
    expect(await guest.get(contentOf(open.plan))).toMatchObject(problem(403, 'forbidden'));
    expect(await told(guest)).toContainEqual(['link.refused', 'download']);
  });

  test('of a PDF or an image is a PDF with the watermark, by its bytes, whatever it says it is', async () => {
    const guest = await inside();
    for (const id of [open.inside, open.disguised]) {
      const answer = await guest.request(contentOf(id));
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': expect.stringContaining('.pdf"'),
      });
      const kept = await answer.bytes();
      expect(recognise(kept)).toBe('application/pdf');
      expect(Buffer.compare(kept, id === open.inside ? pdf : png)).not.toBe(0);
    }
    const plain = await inside({ watermark: false });
    expect(Buffer.compare(await (await plain.request(contentOf(open.inside))).bytes(), pdf)).toBe(0);
  });

  test('of what must have a watermark, and can have none, is refused', async () => {
    const guest = await inside();
    expect(await guest.get(contentOf(open.broken))).toMatchObject(problem(403, 'no-watermark'));
    expect(await told(guest)).toContainEqual(['link.refused', 'watermark']);
  });

  test('ends with the link, between one range and the next', async () => {
    const guest = await inside();
    const range = () => guest.request(contentOf(open.plan), { headers: { Range: 'bytes=0-9' } });
    expect((await range()).status).toBe(206);
    await house.owner('POST', `/api/data-room/links/${guest.linkId}/revoke`);
    expect((await range()).status).toBe(401);
  });
});

describe('the pages of a document', () => {
  const pages = (id: string) => `/api/rooms/documents/${id}/pages`;

  test('are counted, and each is shown as an image that says who saw it, and an event', async () => {
    const [ada, plain] = [await inside({ rights: look }), await inside({ watermark: false })];
    const { body } = await ada.get(pages(open.inside));
    expect(body.pages).toEqual([
      { width: 300, height: 200 },
      { width: 300, height: 200 },
    ]);
    const answer = await ada.request(`${pages(open.inside)}/2?width=600`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const image = await answer.bytes();
    expect([image[18], image[19]]).toEqual([600 >> 8, 600 & 255]);
    const unmarked = await (await plain.request(`${pages(open.inside)}/2?width=600`)).bytes();
    expect(Buffer.compare(image, unmarked)).not.toBe(0);
    expect(await told(ada)).toEqual([
      ['link.opened', null],
      ['document-version.page-shown', 2],
    ]);
  });

  test('are none beyond the last, and none of what cannot be rendered', async () => {
    const guest = await inside();
    expect((await guest.request(`${pages(open.inside)}/3`)).status).toBe(404);
    expect((await guest.request(`${pages(open.inside)}/0`)).status).toBe(400);
    expect(await guest.get(pages(open.plan))).toMatchObject(problem(422, 'not-renderable'));
    expect(await guest.get(pages(closed.secret))).toMatchObject({ status: 404 });
    expect((await told(guest)).filter(([type]) => type === 'document-version.page-shown')).toEqual([]);
  });
});

describe('what is read', () => {
  let guest: Guest;
  let versionId: string;

  beforeEach(async () => {
    guest = await inside();
    versionId = String((await guest.get(`/api/rooms/documents/${open.inside}`)).body.versionId);
  });

  const show = () =>
    showPage(house.deps.store, house.organisation.context(), {
      cookie: guest.cookie(),
      documentId: open.inside,
    });
  const report = async (id: string, pages: object[], documentId = open.inside) =>
    (await guest.post('/api/rooms/views', { id, documentId, versionId, pages })).status;
  const readings = async () =>
    (await house.rooms('GET', `/api/data-room/readings?linkId=${guest.linkId}`)).body.items as object[];

  test('is summed by viewer, document and page, each report once', async () => {
    await show();
    house.later(6);
    expect(await report('one', [{ page: 1, seconds: 3.5 }])).toBe(204);
    const [again, other] = await Promise.all([
      report('one', [{ page: 1, seconds: 3.5 }]),
      report('two', [{ page: 1, seconds: 2 }]),
    ]);
    expect([again, other]).toEqual([204, 204]);
    expect(await readings()).toMatchObject([
      { documentId: open.inside, versionId, email: 'ada@acme.example', seconds: 5.5, pages: { 1: 5.5 } },
    ]);
    expect(await told(guest)).toEqual([
      ['link.opened', null],
      ['document-version.page-shown', 1],
    ]);
  });

  test('is no longer than there was time for it', async () => {
    await show();
    house.later(60);
    const many = Array.from({ length: 5 }, (_, index) => report(`${index}`, [{ page: 1, seconds: 50 }]));
    expect(await Promise.all(many)).toEqual(new Array(5).fill(204));
    expect(await readings()).toMatchObject([{ seconds: 60, pages: { 1: 60 } }]);
  });

  test('is only what was shown, and may be seen', async () => {
    expect(await report('early', [{ page: 1, seconds: 1 }])).toBe(422);
    await show();
    expect(await report('other', [{ page: 2, seconds: 1 }])).toBe(422);
    expect(await report('secret', [{ page: 1, seconds: 1 }], closed.secret)).toBe(404);
    expect(await report('wrong', [{ page: 1, seconds: 1 }], open.plan)).toBe(422);
    expect(await readings()).toMatchObject([{ seconds: 0, pages: { 1: 0 } }]);
  });

  test.each([
    ['more than ten minutes', [{ page: 1, seconds: 601 }]],
    ['less than nothing', [{ page: 1, seconds: -1 }]],
    ['page 0', [{ page: 0, seconds: 1 }]],
    ['nothing', []],
    ['too much', Array.from({ length: 101 }, () => ({ page: 1, seconds: 1 }))],
  ])('is not %s', async (_, pages) => {
    await show();
    expect(await report('x', pages)).toBe(422);
  });

  test('is told of who was last seen when, and how often they came', async () => {
    await guest.open({ email: 'ada@acme.example' });
    const { body } = await house.rooms('GET', `/api/data-room/viewers?linkId=${guest.linkId}`);
    expect(body.items).toMatchObject([
      { email: 'ada@acme.example', proven: false, visits: 2, lastSeenAt: house.clock.now.toISOString() },
    ]);
  });
});
