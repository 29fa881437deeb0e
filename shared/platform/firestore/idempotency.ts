import { createHash } from 'node:crypto';
import type { DocumentReference, Transaction } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { Conflict } from '../errors/errors.ts';
import { seal, unseal } from './seal.ts';
import { organisationRoot, readDocument, type Store } from './store.ts';

const keptForHours = 24;

/**
 * The answer given before under the context's idempotency key. It was written in the transaction that made the change,
 * so it is there exactly when the change is.
 *
 * Read beside the transaction, not in it: a process that dies there would leave the record locked for up to a minute,
 * and keep away the very request that tries again.
 *
 * @throws Conflict when the key was used for another request.
 */
export async function rememberedAnswer<T>(
  store: Store,
  context: Context,
): Promise<{ answer: T } | undefined> {
  if (!context.idempotency) return undefined;
  const { key, fingerprint } = context.idempotency;
  context.usage.reads += 1;
  const root = organisationRoot(await store.firestore(), context.organisationId);
  const document = await readDocument(store, record(root, context, key).path);
  if (!document) return undefined;
  if (document.fingerprint !== fingerprint) {
    throw new Conflict(
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request. Take a new key for a new request.',
    );
  }
  return { answer: JSON.parse(unseal(key, document.answer)) };
}

/**
 * Keeps the answer of this change under the context's idempotency key, when it has one. The change fails if the key has
 * an answer by then.
 */
export function rememberAnswer(
  transaction: Transaction,
  root: DocumentReference,
  context: Context,
  answer: unknown,
  now: Date,
): void {
  if (!context.idempotency) return;
  const { key, fingerprint } = context.idempotency;
  context.usage.writes += 1;
  transaction.create(record(root, context, key), {
    fingerprint,
    answer: seal(key, JSON.stringify(answer ?? null)),
    expiresAt: new Date(now.getTime() + keptForHours * 3_600_000),
  });
}

function record(root: DocumentReference, { actor }: Context, key: string): DocumentReference {
  const id = createHash('sha256').update(`${actor.type}\0${actor.id}\0${key}`).digest('hex');
  return root.collection('idempotency').doc(id);
}
