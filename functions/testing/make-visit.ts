import { findShown } from '@chatterfix/shared/domain/data-room/contents/find-shown.ts';
import { hashAgreement } from '@chatterfix/shared/domain/data-room/link/hash-agreement.ts';
import { recordPage } from '@chatterfix/shared/domain/data-room/reading/record-shown.ts';
import { findVisit } from '@chatterfix/shared/domain/data-room/visit/find-visit.ts';
import type { Context } from '@chatterfix/shared/platform/context/context.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import type { Person } from '@chatterfix/shared/testing/sign-up.ts';
import type { Inventory } from './populate.ts';
import type { wholeApi } from './whole-api.ts';

/** A visit to the room of the inventory, by a link of its own: its cookie, and the ids of what came of it, by their paths. */
export type MadeVisit = { cookie: string; token: string; made: Inventory };

/** Opens a link as an investor does, and downloads the document. */
export async function makeVisit(
  api: ReturnType<typeof wholeApi>,
  person: Pick<Person, 'token'>,
  { rooms: roomId = '', documents = '' }: Inventory,
): Promise<MadeVisit> {
  const owner = apiClient(api, person);
  const rights = { view: true, download: true };
  const said = { name: 'Investors', emailRequired: true, agreement: 'Keep it to yourselves.', rights };
  const link = await makeLink(owner, { roomId, ...said });
  const { token } = link;
  const knock = { token, email: 'ada@test.chatterfix.local', agreementHash: hashAgreement(said.agreement) };
  const opened = await api.request('/api/rooms/open', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(knock),
  });
  const cookie = cookieOf(opened);
  const kept = await api.request(`/api/rooms/documents/${documents}/content`, {
    headers: { Cookie: cookie },
  });
  if (!kept.ok) throw new Error(`The download answered ${kept.status}: ${await kept.text()}`);
  await kept.arrayBuffer();
  const made: Inventory = {};
  for (const path of ['viewers', 'acceptances', 'readings']) {
    const { body } = await owner('GET', `/api/data-room/${path}?linkId=${link.id}`);
    made[path] = (body.items as { id: string }[])[0]?.id ?? '';
  }
  return { cookie, token, made };
}

/** Makes a link; answers its token besides. */
export async function makeLink(owner: ReturnType<typeof apiClient>, body: object) {
  const { status, body: link } = await owner('POST', '/api/data-room/links', { body });
  if (status !== 201)
    throw new Error(`POST /api/data-room/links answered ${status}: ${JSON.stringify(link)}`);
  const { body: where } = await owner('GET', `/api/data-room/links/${link.id}/address`);
  return { ...link, id: String(link.id), token: String(where.address).split('#')[1] ?? '' };
}

/** Has the first page of a document shown to who has this cookie. */
export async function showPage(
  store: Store,
  context: Context,
  { cookie, documentId }: { cookie: string; documentId: string },
): Promise<void> {
  const deps = { store, mayTell: () => true };
  const seat = await findVisit(deps, { context, from: 'test' }, cookie.split('=')[1]);
  await recordPage(deps, seat, await findShown(deps, seat, documentId), 1);
}

/** The cookie that an answer sets, as it is sent back. */
export function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
