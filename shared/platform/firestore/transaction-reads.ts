import type { DocumentData, DocumentReference, Query, Transaction } from '@google-cloud/firestore';
import type { Usage } from '../context/context.ts';

/** The reads of one transaction, counted. What was read is held until its end, and so need not be read again. */
export class TransactionReads {
  readonly #transaction: Transaction;
  readonly #usage: Usage;
  readonly #read = new Map<string, DocumentData | undefined>();

  constructor(transaction: Transaction, usage: Usage) {
    this.#transaction = transaction;
    this.#usage = usage;
  }

  /** Documents in the order of their references; undefined for those that are not there. */
  async documents(references: readonly DocumentReference[]): Promise<(DocumentData | undefined)[]> {
    const unread = new Map(
      references.filter(({ path }) => !this.#read.has(path)).map(reference => [reference.path, reference]),
    );
    if (unread.size > 0) {
      this.#usage.reads += unread.size;
      for (const snapshot of await this.#transaction.getAll(...unread.values()))
        this.#read.set(snapshot.ref.path, snapshot.data());
    }
    return references.map(({ path }) => this.#read.get(path));
  }

  /** The documents that a query finds; finding none costs a read too. */
  async query(query: Query): Promise<DocumentData[]> {
    const { docs } = await this.#transaction.get(query);
    this.#usage.reads += Math.max(1, docs.length);
    return docs.map(document => document.data());
  }
}
