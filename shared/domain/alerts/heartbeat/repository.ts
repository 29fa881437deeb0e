import { withDeadline } from '../../../platform/firestore/deadline.ts';
import { readDocument, type Store } from '../../../platform/firestore/store.ts';
import type { DeliveryKind } from '../channel/rules.ts';
import { Heartbeat } from './rules.ts';

/** It is of the whole platform, and of no organisation. */
const path = 'platform/alertHeartbeat';

/** The state of the heartbeat; undefined before the first. */
export async function findHeartbeat(store: Store): Promise<Heartbeat | undefined> {
  const document = await readDocument(store, path);
  return document?.begunAt ? Heartbeat.parse(document) : undefined;
}

/** Keeps some of its fields. */
export async function saveHeartbeat(store: Store, fields: Partial<Heartbeat>): Promise<void> {
  const document = (await store.firestore()).doc(path);
  await withDeadline(document.set(fields, { merge: true }), 'changing');
}

/** Keeps that a heartbeat has come to a kind of delivery. */
export async function noteArrival(store: Store, kind: DeliveryKind): Promise<void> {
  await saveHeartbeat(store, { arrivedAt: { [kind]: store.now().toISOString() } });
}
