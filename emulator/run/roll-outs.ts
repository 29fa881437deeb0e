import { GrpcError } from '../grpc/grpc-error.ts';
import { ImageNotFound } from './open-pool.ts';
import type { Pools } from './pools.ts';
import { failed, type Goal, goalOf, succeeded } from './service/outcome.ts';
import { findRevision, type Service } from './service/service.ts';
import type { ServiceStore } from './service/service-store.ts';
import { servingRevisions } from './service/serving-revisions.ts';

/** Brings services to what they want, one change of a service after the other. */
export class RollOuts {
  readonly #store: ServiceStore;
  readonly #pools: Pools;
  /** The last turn of each service, by its uid. */
  readonly #turns = new Map<string, Promise<unknown>>();
  #stopped = false;

  constructor(store: ServiceStore, pools: Pools) {
    this.#store = store;
    this.#pools = pools;
  }

  /**
   * Starts the service's newest revision if it has not proved itself, and moves the traffic when it listens; the
   * revisions that lose theirs end.
   *
   * @throws GrpcError when the revision does not start: what served goes on serving.
   */
  begin(service: Service): Promise<Service> {
    const goal = goalOf(service);
    const before = this.#turns.get(service.uid) ?? Promise.resolve();
    const turn = before.then(() => this.#rollOut(service, goal));
    this.#turns.set(
      service.uid,
      turn.catch(() => {}),
    );
    return turn;
  }

  /** Opens the pools of what serves, so that it can be kept warm, and ends what does not serve. */
  settle(service: Service): void {
    const serving = servingRevisions(service);
    this.#pools.keepOnly(service.id, serving);
    for (const revision of service.revisions)
      if (serving.has(revision.name)) this.#pools.of(service, revision);
    this.#pools.tend();
  }

  /** What is not rolled out stays so, and goes on at the next start. */
  stop(): void {
    this.#stopped = true;
  }

  async #rollOut(before: Service, goal: Goal): Promise<Service> {
    const time = () => new Date().toISOString();
    try {
      await this.#prove(this.#current(before), goal.revision);
    } catch (error) {
      const refusal = asGrpcError(error, goal.revision);
      if (!this.#stopped) this.#settle(failed(this.#current(before), goal, refusal.message, time()));
      throw refusal;
    }
    return this.#settle(succeeded(this.#current(before), goal, time()));
  }

  async #prove(service: Service, name: string): Promise<void> {
    const revision = findRevision(service, name);
    if (!revision || revision.condition.state === 'CONDITION_SUCCEEDED') return;
    await this.#pools.of(service, revision).prove();
  }

  #settle(service: Service): Service {
    this.#store.put(service);
    this.settle(service);
    return service;
  }

  #current({ id, uid }: Service): Service {
    const service = this.#store.get(id);
    if (service?.uid === uid) return service;
    this.#pools.keepOnly(id, service ? servingRevisions(service) : new Set());
    throw new GrpcError('ABORTED', `Service '${id}' was deleted meanwhile.`);
  }
}

function asGrpcError(error: unknown, revision: string): GrpcError {
  if (error instanceof GrpcError) return error;
  if (error instanceof ImageNotFound) return new GrpcError('NOT_FOUND', error.message);
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Revision '${revision}' is not ready and cannot serve traffic. ${reason}`;
  return new GrpcError('FAILED_PRECONDITION', message);
}
