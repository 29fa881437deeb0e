import type { DocumentReference, DocumentSnapshot } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { Unavailable } from '../errors/errors.ts';
import { withDeadline } from './deadline.ts';
import { organisationRoot, type Store } from './store.ts';

const mostAttempts = 20;

/**
 * Takes the next `count` numbers of an organisation's counter.
 *
 * No transaction, for that would lock the counter, and the lock of a process that dies lasts for up to a minute: all others
 * would have to wait. Who was a moment too late sees it by the time of the last change, and tries again.
 *
 * @returns the first.
 * @throws Unavailable when others are always faster.
 */
export async function takeNumbers(
  store: Pick<Store, 'firestore'>,
  context: Context,
  counter: string,
  count: number,
): Promise<number> {
  const root = organisationRoot(await store.firestore(), context.organisationId);
  const reference = root.collection('counters').doc(counter);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const snapshot = await withDeadline(reference.get(), 'reading');
    const next = Number(snapshot.get('next') ?? 1);
    context.usage.reads += 1;
    context.usage.writes += 1;
    if (await advanced(reference, snapshot, next + count)) return next;
  }
  throw new Unavailable('Too many ask for the next number at once. Try again.');
}

/** @returns false when somebody else was faster. */
async function advanced(
  reference: DocumentReference,
  { exists, updateTime }: DocumentSnapshot,
  next: number,
): Promise<boolean> {
  const write = exists
    ? reference.update({ next }, updateTime ? { lastUpdateTime: updateTime } : {})
    : reference.create({ next });
  return withDeadline(
    write.then(
      () => true,
      error => {
        if (wasLate(error)) return false;
        throw error;
      },
    ),
    'changing',
  );
}

const grpc = { alreadyExists: 6, failedPrecondition: 9, aborted: 10 } as const;

function wasLate(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return Object.values(grpc).some(code => code === error.code);
}
