import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import type { Instance } from './instance.ts';
import { NoInstance } from './no-instance.ts';
import { idleSince, missingWarm, needsOneMore, starting, working } from './scaling.ts';
import { WaitingLine } from './waiting-line.ts';

export type PoolOptions = {
  service: string;
  revision: string;
  limits: FunctionRecord['limits'];
  /** Makes one more instance, which starts at once. */
  start(): Instance;
  /** How long a request may wait while all instances are busy and no more may be started. */
  queueMs: number;
  /** How long an instance lives without a request. */
  idleMs: number;
};

/** After a start that failed, an instance that is only to be kept warm is not tried again for this long. */
const warmAgainAfterMs = 10_000;

/** The instances of one revision: as many as its requests need, within its limits. */
export class RevisionPool {
  readonly service: string;
  readonly revision: string;
  readonly limits: FunctionRecord['limits'];
  readonly #options: PoolOptions;
  readonly #instances = new Set<Instance>();
  readonly #line = new WaitingLine();
  #state: 'open' | 'retired' | 'stopped' = 'open';
  #warmFrom = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.service = options.service;
    this.revision = options.revision;
    this.limits = options.limits;
  }

  /** Also those that are on their way out. */
  get instances(): Instance[] {
    return [...this.#instances];
  }

  /**
   * Takes a place for one request at an instance, which is started if need be. Give it back with `release`.
   *
   * @returns undefined when the revision was taken out of service meanwhile: choose one again.
   * @throws NoInstance when none starts or all stay busy.
   */
  async acquire(): Promise<Instance | undefined> {
    if (this.#state === 'retired') return undefined;
    this.#checkNotStopped();
    const free = this.#instances.values().find(instance => this.#hasRoom(instance));
    if (free) return occupy(free);
    const place = this.#line.join(this.#options.queueMs, () => this.#impatience());
    this.#grow();
    return place;
  }

  /** Gives a place back, to the next request that waits for one. */
  release(instance: Instance): void {
    instance.active -= 1;
    instance.idleSince = performance.now();
    if (instance.state === 'stopping' && instance.active === 0) instance.stop();
    else this.#serve();
  }

  /**
   * Starts an instance unless there is one.
   *
   * @throws Error that says why it does not listen.
   */
  async prove(): Promise<void> {
    this.#checkNotStopped();
    const [instance = this.#start()] = this.#instances;
    await instance.ready;
  }

  /** Ends instances that have been idle for too long, and starts those that are to be kept warm. */
  tend(): void {
    const now = performance.now();
    for (const idle of idleSince(now - this.#options.idleMs, this.instances, this.limits)) idle.stop();
    if (this.#state !== 'open' || now < this.#warmFrom) return;
    for (let missing = missingWarm(this.instances, this.limits); missing > 0; missing--) this.#start();
  }

  /** Takes the revision out of service: its instances end when their requests have ended. */
  async retire(): Promise<void> {
    this.#state = 'retired';
    this.#line.dissolve();
    for (const instance of this.#instances) {
      instance.retire();
      if (instance.active === 0) instance.stop();
    }
    await this.#ended();
  }

  /** Ends all instances at once. */
  async stop(): Promise<void> {
    this.#state = 'stopped';
    this.#line.dissolve(stopping());
    for (const instance of this.#instances) instance.stop();
    await this.#ended();
  }

  #start(): Instance {
    const instance = this.#options.start();
    this.#instances.add(instance);
    void this.#follow(instance);
    return instance;
  }

  async #follow(instance: Instance): Promise<void> {
    const failure = await instance.ready.then(() => undefined, asError);
    if (failure) this.#notStarted(instance, failure);
    else this.#serve();
    await instance.ended;
    this.#instances.delete(instance);
    // Those who waited for it need another one, but a start that failed is not tried again and again for them.
    if (!failure && this.#state === 'open') this.#grow();
  }

  #notStarted(instance: Instance, reason: Error): void {
    instance.retire();
    this.#warmFrom = performance.now() + warmAgainAfterMs;
    if (working(this.instances).length === 0) this.#line.dissolve(new NoInstance(503, reason.message));
  }

  #grow(): void {
    if (needsOneMore(this.instances, this.#line.length, this.limits)) this.#start();
  }

  #serve(): void {
    for (const instance of this.#instances) {
      while (this.#line.length > 0 && this.#hasRoom(instance)) this.#line.serve(occupy(instance));
    }
  }

  #impatience(): Error | undefined {
    if (starting(this.instances).length > 0) return undefined;
    return new NoInstance(429, `All instances of ${this.revision} are busy. Try again later.`);
  }

  #hasRoom({ state, active }: Instance): boolean {
    return state === 'ready' && active < this.limits.concurrency;
  }

  #checkNotStopped(): void {
    if (this.#state === 'stopped') throw stopping();
  }

  async #ended(): Promise<void> {
    await Promise.all(this.instances.map(instance => instance.ended));
  }
}

function occupy(instance: Instance): Instance {
  instance.active += 1;
  return instance;
}

function stopping(): NoInstance {
  return new NoInstance(503, 'The local cloud is stopping.');
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
