import type { DocumentData, Timestamp } from '@google-cloud/firestore';
import type { Context } from '../context/context.ts';
import { Unavailable } from '../errors/errors.ts';
import { withDeadline } from './deadline.ts';
import { organisationRoot, type Store } from './store.ts';

/** A document that tells how far some work is, as it was seen last; what others do to it meanwhile is noticed. */
export type Guard = { path: string; data: DocumentData | undefined; updateTime: Timestamp | undefined };

/**
 * One write below the organisation. `add` adds to the numbers in `figures`, and sets the rest; `mend` sets some fields of a
 * document that is as it was seen.
 */
export type Write =
  | { kind: 'set'; path: string; data: object }
  | { kind: 'mend'; path: string; data: DocumentData; seen: Timestamp }
  | { kind: 'delete'; path: string }
  | { kind: 'add'; path: string; data: object; figures: Readonly<Record<string, number>> };

/** Reads how far some work is. */
export async function readGuard(store: Store, context: Context, path: string): Promise<Guard> {
  const root = organisationRoot(await store.firestore(), context.organisationId);
  const snapshot = await withDeadline(root.firestore.doc(`${root.path}/${path}`).get(), 'reading');
  context.usage.reads += 1;
  return { path, data: snapshot.data(), updateTime: snapshot.updateTime };
}

/**
 * Writes a step of some work, and how far it leads, all or nothing. No transaction: nothing is locked while people work.
 *
 * @returns the guard of the next step.
 * @throws Unavailable when somebody else did a step meanwhile, or changed what is mended.
 */
export async function writeGuarded(
  store: Store,
  context: Context,
  { path, updateTime }: Guard,
  next: DocumentData,
  writes: readonly Write[],
): Promise<Guard> {
  const { FieldValue } = await import('./firestore-client.ts');
  const root = organisationRoot(await store.firestore(), context.organisationId);
  const at = (place: string) => root.firestore.doc(`${root.path}/${place}`);
  const batch = root.firestore.batch();
  if (updateTime) batch.update(at(path), next, { lastUpdateTime: updateTime });
  else batch.create(at(path), next);
  for (const write of writes) {
    if (write.kind === 'delete') batch.delete(at(write.path));
    else if (write.kind === 'set') batch.set(at(write.path), write.data);
    else if (write.kind === 'mend') batch.update(at(write.path), write.data, { lastUpdateTime: write.seen });
    else {
      const sums = Object.entries(write.figures).map(([name, by]) => [name, FieldValue.increment(by)]);
      batch.set(at(write.path), { ...write.data, figures: Object.fromEntries(sums) }, { merge: true });
    }
  }
  const [written] = await withDeadline(batch.commit().catch(overtaken), 'changing');
  context.usage.writes += 1 + writes.length;
  return { path, data: next, updateTime: written?.writeTime };
}

const grpc = { alreadyExists: 6, failedPrecondition: 9, aborted: 10 } as const;

function overtaken(error: unknown): never {
  if (error instanceof Error && 'code' in error && Object.values(grpc).some(code => code === error.code))
    throw new Unavailable('Somebody else went on with this work. Try again.', { cause: error });
  throw error;
}
