import { randomBytes } from 'node:crypto';
import type { Context } from '../context/context.ts';
import { Unavailable } from '../errors/errors.ts';
import { Change, firstEventId } from './change.ts';
import { withDeadline } from './deadline.ts';
import { rememberAnswer, rememberedAnswer } from './idempotency.ts';
import { organisationRoot, type Store } from './store.ts';

const maxAttempts = 10;

type Work<T> = (change: Change) => Promise<T>;

/**
 * Does one unit of work in one transaction, repeated when others interfere; `work` may therefore run several times and
 * must do nothing but read and write through the change. Under an idempotency key that was answered before, the work is
 * not done again and its answer is given again.
 *
 * @throws Conflict when a unique value is taken, Unavailable when the database is too busy or not there.
 */
export async function runChange<T>(store: Store, context: Context, work: Work<T>): Promise<T> {
  const answer = await answerOnce(store, context, work);
  context.idempotency = undefined;
  return answer;
}

async function answerOnce<T>(store: Store, context: Context, work: Work<T>): Promise<T> {
  const remembered = await rememberedAnswer<T>(store, context);
  if (remembered) return remembered.answer;
  const over = new AbortController();
  try {
    return await withDeadline(transact(store, context, work, over.signal), 'changing');
  } catch (error) {
    // What goes on behind the back of whoever was told so would hold what others, and their next attempt, wait for.
    over.abort();
    if (error instanceof Unavailable) throw error;
    // The same request may have come twice, and the other one been first.
    const other = await rememberedAnswer<T>(store, context);
    if (other) return other.answer;
    throw error;
  }
}

async function transact<T>(store: Store, context: Context, work: Work<T>, over: AbortSignal): Promise<T> {
  const { FieldValue } = await import('./firestore-client.ts');
  const firestore = await store.firestore();
  const root = organisationRoot(firestore, context.organisationId);
  const changeId = randomBytes(12).toString('base64url');
  const before = { ...context.usage };
  let attempted: { answer: T } | undefined;
  return firestore.runTransaction(
    async transaction => {
      over.throwIfAborted();
      Object.assign(context.usage, before);
      // The database may commit and fail to say so. The work, done once more, would fail on what it did itself.
      const firstEvent = root.collection('events').doc(firstEventId(changeId));
      if (attempted && (await transaction.get(firstEvent)).exists) return attempted.answer;
      const serverTime = FieldValue.serverTimestamp();
      const change = new Change({ transaction, root, context, changeId, now: store.now(), serverTime });
      const answer = await work(change);
      over.throwIfAborted();
      rememberAnswer(transaction, root, context, answer, store.now());
      attempted = { answer };
      return answer;
    },
    { maxAttempts },
  );
}
