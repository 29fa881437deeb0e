import { createNotice } from '@chatterfix/shared/domain/data-room/notice/create-notice.ts';
import { noticeDeliveries } from '@chatterfix/shared/domain/data-room/notice/schemas.ts';
import { sendNotice } from '@chatterfix/shared/domain/data-room/notice/send-notice.ts';
import { listItems } from '@chatterfix/shared/platform/firestore/list.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';
import type { TestOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import type { Inventory } from './populate.ts';

/** A notice of the room that was sent a while ago, and the mail to one who came into it; answers their ids by their paths. */
export async function makeNotice(
  store: Store,
  organisation: TestOrganisation,
  roomId: string,
): Promise<Inventory> {
  const earlier = { ...store, now: () => new Date(store.now().getTime() - 3_600_000) };
  const context = organisation.context();
  const notice = await createNotice(earlier, context, { roomId, message: null, linkIds: null });
  await sendNotice({ store: earlier, mailer: { send: async () => {} } }, context, notice.id);
  const request = { pageSize: 1, filters: { noticeId: [notice.id] }, sort: 'createdAt' };
  const { items } = await listItems(store, context, noticeDeliveries, request);
  return { 'room-notices': notice.id, 'notice-deliveries': items[0]?.id ?? '' };
}
