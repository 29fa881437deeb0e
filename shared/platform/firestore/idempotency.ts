import { createHash } from 'node:crypto';
import type { DocumentReference, Transaction } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { Conflict } from '../errors/errors.ts';

const keptForHours = 24;

/**
 * The answer given before under the context's idempotency key. It was written in the transaction that made the change,
 * so it is there exactly when the change is.
 *
 * @throws Conflict when the key was used for another request.
 */
export async function rememberedAnswer<T>(
  transaction: Transaction,
  root: DocumentReference,
  context: Context,
): Promise<{ answer: T } | undefined> {
  if (!context.idempotency) return undefined;
  const snapshot = await transaction.get(record(root, context, context.idempotency.key));
  context.usage.reads += 1;
  if (!snapshot.exists) return undefined;
  if (snapshot.get('fingerprint') !== context.idempotency.fingerprint) {
    throw new Conflict(
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request. Take a new key for a new request.',
    );
  }
  return { answer: JSON.parse(snapshot.get('answer')) };
}

/** Keeps the answer of this change under the context's idempotency key, when it has one. */
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
    answer: JSON.stringify(answer ?? null),
    expiresAt: new Date(now.getTime() + keptForHours * 3_600_000),
  });
}

function record(root: DocumentReference, { actor }: Context, key: string): DocumentReference {
  const id = createHash('sha256').update(`${actor.type}\0${actor.id}\0${key}`).digest('hex');
  return root.collection('idempotency').doc(id);
}
