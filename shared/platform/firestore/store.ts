import type { DocumentData, DocumentReference, Firestore } from '@google-cloud/firestore';
import { withDeadline } from './deadline.ts';
import { createLoader, type Loader } from './loader.ts';

/** The database, opened once for each process and shared by all requests. */
export type Store = {
  firestore(): Promise<Firestore>;
  load: Loader;
  /** The time now; a test gives its own. */
  now(): Date;
  /** Whether each query is checked against the declared indexes, as production would. */
  checkIndexes: boolean;
};

export type StoreOptions = { project: string; checkIndexes: boolean; now?: () => Date };

/** Opens the database lazily: the client is loaded at its first use. */
export function openStore({ project, checkIndexes, now = () => new Date() }: StoreOptions): Store {
  let opened: Promise<Firestore> | undefined;
  const firestore = () => {
    opened ??= import('./firestore-client.ts').then(({ Firestore }) => new Firestore({ projectId: project }));
    return opened;
  };
  return { firestore, load: createLoader(firestore), now, checkIndexes };
}

/** Where an organisation's documents stand. */
export function organisationRoot(firestore: Firestore, organisationId: string): DocumentReference {
  return firestore.collection('orgs').doc(organisationId);
}

/** Reads one document. Reads asked for in the same turn of the event loop travel together. */
export function readDocument(store: Store, path: string): Promise<DocumentData | undefined> {
  return withDeadline(store.load(path), 'reading');
}
