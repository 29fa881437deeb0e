import type { InstanceState } from './process/instance.ts';
import type { RevisionPool } from './process/revision-pool.ts';
import type { Revision, Service } from './service/service.ts';

/** A running process, as `local:ps` shows it. */
export type ProcessRow = {
  service: string;
  revision: string;
  pid: number;
  port: number;
  state: InstanceState;
  /** Since when it has been in this state: RFC 3339. */
  since: string;
};

/** The pools of all revisions; each is opened when it is first asked for. */
export class Pools {
  readonly #open: (service: Service, revision: Revision) => RevisionPool;
  /** By `<service>/<revision>`. */
  readonly #pools = new Map<string, RevisionPool>();
  /** Out of service, but with processes that have not ended. */
  readonly #retiring = new Set<RevisionPool>();
  #stopped = false;

  constructor(open: (service: Service, revision: Revision) => RevisionPool) {
    this.#open = open;
  }

  of(service: Service, revision: Revision): RevisionPool {
    const key = `${service.id}/${revision.name}`;
    const known = this.#pools.get(key);
    if (known) return known;
    const pool = this.#open(service, revision);
    if (this.#stopped) void pool.stop();
    this.#pools.set(key, pool);
    return pool;
  }

  /** Takes all revisions of a service but these out of service. */
  keepOnly(service: string, revisions: ReadonlySet<string>): void {
    for (const [key, pool] of this.#pools) {
      if (pool.service !== service || revisions.has(pool.revision)) continue;
      this.#pools.delete(key);
      this.#retiring.add(pool);
      pool.retire().then(() => this.#retiring.delete(pool));
    }
  }

  /** Ends what is idle and starts what is to be kept warm. */
  tend(): void {
    for (const pool of this.#pools.values()) pool.tend();
  }

  processes(): ProcessRow[] {
    return this.#all().flatMap(({ service, revision, instances }) =>
      instances.flatMap(({ pid, port, state, since }) =>
        pid === undefined ? [] : { service, revision, pid, port, state, since: since.toISOString() },
      ),
    );
  }

  /** Resolves when no process is left; none starts any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#all().map(pool => pool.stop()));
  }

  #all(): RevisionPool[] {
    return [...this.#pools.values(), ...this.#retiring];
  }
}
