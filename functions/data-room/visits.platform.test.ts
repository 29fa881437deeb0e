import { eventually } from '@chatterfix/emulator/testing/eventually.ts';
import { numberedPdf } from '@chatterfix/shared/platform/rendering/testing/documents.ts';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { fileClient } from '../testing/files.ts';
import { cookieOf, makeLink } from '../testing/make-visit.ts';
import { create, foundOrganisation, type PlatformOrganisation } from '../testing/organisation.ts';
import { platformUrl, serverAt } from '../testing/platform.ts';

let organisation: PlatformOrganisation;
let documentId: string;
let token: string;
const email = 'ada.lovelace@acme.example';

beforeAll(async () => {
  organisation = await foundOrganisation();
  const { api, admin } = organisation;
  const { id: roomId } = await create(api, '/api/data-room/rooms', { name: 'Series C' });
  documentId = (await create(api, '/api/data-room/documents', { name: 'Deck', roomId })).id;
  await fileClient(serverAt(platformUrl), admin).upload(new Uint8Array(numberedPdf(1)), { documentId });
  const rights = { view: true, download: true };
  token = (await makeLink(api, { name: 'Ada', roomId, emailCode: true, rights })).token;
}, 60_000);

const knock = (said: object) =>
  fetch(`${platformUrl}/api/rooms/open`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token, email, ...said }),
  });
const Mails = z.object({ items: z.array(z.object({ to: z.array(z.string()), subject: z.string() })) });

async function codeFromMail(): Promise<string> {
  const { items } = Mails.parse(await (await fetch(`${platformUrl}/local/mail`)).json());
  const mail = items.find(({ to }) => to.includes(email));
  return (
    /\d{3} \d{3}/.exec(mail?.subject ?? '')?.[0].replace(' ', '') ?? Promise.reject(new Error('No mail.'))
  );
}

test('a code comes by e-mail, and lets in to pages and a download with a watermark', async () => {
  expect(await (await knock({})).json()).toMatchObject({ asks: 'code' });
  const code = await eventually(codeFromMail);
  const opened = await knock({ code });
  expect(await opened.json()).toMatchObject({ asks: null });
  const headers = { Cookie: cookieOf(opened) };
  const get = (path: string) => fetch(`${platformUrl}/api/rooms/documents/${documentId}${path}`, { headers });
  const page = await get('/pages/1');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'image/png']);
  const kept = await get('/content');
  expect([kept.status, kept.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await kept.arrayBuffer()).byteLength).toBeGreaterThan(500);
});
