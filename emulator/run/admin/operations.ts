import { randomUUID } from 'node:crypto';
import { status } from '@grpc/grpc-js';
import { GrpcError } from '../../grpc/grpc-error.ts';

type AnyMessage = { '@type': string };

/** A `google.longrunning.Operation`. */
export type Operation = {
  readonly name: string;
  readonly metadata: AnyMessage;
  readonly done: boolean;
  readonly response?: AnyMessage;
  readonly error?: { code: number; message: string };
};

/** The oldest are forgotten beyond this. */
const operationsKept = 1000;

/** The long-running operations of the Admin API. They are kept in memory: a restart of the local cloud forgets them. */
export class Operations {
  readonly #parent: string;
  readonly #operations = new Map<string, Operation>();
  readonly #ends = new Map<string, Promise<void>>();

  constructor(parent: string) {
    this.#parent = parent;
  }

  /**
   * Makes an operation of a piece of work.
   *
   * @param metadata The resource as it is at the beginning, as an `Any`; the response is it at the end.
   * @param work A GrpcError makes the operation end with that error.
   */
  start(metadata: AnyMessage, work: Promise<AnyMessage>): Operation {
    const operation = { name: `${this.#parent}/operations/${randomUUID()}`, metadata, done: false };
    this.#operations.set(operation.name, operation);
    const end = work.then(
      response => this.#end({ ...operation, metadata: response, response }),
      error => this.#end({ ...operation, error: statusOf(error) }),
    );
    this.#ends.set(operation.name, end);
    this.#forgetOldest();
    return operation;
  }

  list(): Operation[] {
    return [...this.#operations.values()];
  }

  /** @throws GrpcError NOT_FOUND */
  get(name: string): Operation {
    const operation = this.#operations.get(name);
    if (operation) return operation;
    throw new GrpcError('NOT_FOUND', `There is no operation '${name}'; a restart forgets them.`);
  }

  /** Resolves when the operation is done. */
  async ended(name: string): Promise<void> {
    await this.#ends.get(name);
  }

  delete(name: string): void {
    this.#operations.delete(name);
    this.#ends.delete(name);
  }

  #end(operation: Operation): void {
    if (this.#operations.has(operation.name))
      this.#operations.set(operation.name, { ...operation, done: true });
  }

  #forgetOldest(): void {
    const [oldest] = this.#operations.keys();
    if (this.#operations.size > operationsKept && oldest !== undefined) this.delete(oldest);
  }
}

function statusOf(error: unknown): { code: number; message: string } {
  if (error instanceof GrpcError) return { code: status[error.code], message: error.message };
  console.error('A roll-out failed in the local cloud:', error);
  return { code: status.INTERNAL, message: 'The local cloud failed; its log says why.' };
}
