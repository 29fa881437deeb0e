import { Agent } from 'node:http';
import { freePort } from '../../ports.ts';
import { type FunctionProcess, spawnFunction } from './function-process.ts';
import type { LaunchCommand } from './launch.ts';
import { untilListening } from './until-listening.ts';

export type InstanceState = 'starting' | 'ready' | 'stopping';

export type InstanceOptions = {
  service: string;
  revision: string;
  launch(): LaunchCommand;
  /** How long it may take until it listens. */
  startMs: number;
  /** How long it may take to end after SIGTERM. */
  graceMs: number;
  onLine(line: string): void;
};

/** The last lines of output that are told when an instance does not start. */
const wordsKept = 5;

/** One process of a revision, from its start to its end. */
export class Instance {
  /** Resolves when it listens; rejects with an Error that says why it does not. */
  readonly ready: Promise<void>;
  /** Resolves when there is no process any more. */
  readonly ended: Promise<void>;
  /** Keeps connections to it open from one request to the next. */
  readonly agent = new Agent({ keepAlive: true });
  /** Requests in progress; kept by the pool. */
  active = 0;
  /** When the last request ended, or it became ready, on the clock of `performance.now()`. */
  idleSince = performance.now();
  pid: number | undefined;
  port = 0;
  state: InstanceState = 'starting';
  since = new Date();

  readonly #options: InstanceOptions;
  readonly #lastWords: string[] = [];
  #process: FunctionProcess | undefined;
  #toldToStop = false;

  constructor(options: InstanceOptions) {
    this.#options = options;
    this.ready = this.#start();
    this.ended = this.#live();
  }

  /** Takes it out of service: no new request is given to it. */
  retire(): void {
    if (this.state !== 'stopping') this.#enter('stopping');
  }

  /** Ends it: SIGTERM, and SIGKILL when that does not help. */
  stop(): void {
    this.retire();
    if (!this.#toldToStop) this.#process?.stop(this.#options.graceMs);
    this.#toldToStop = true;
  }

  async #start(): Promise<void> {
    this.port = await freePort('127.0.0.1');
    this.#mayStart();
    const process = spawnFunction(this.#launch(), line => this.#hear(line));
    this.#process = process;
    this.pid = process.pid;
    void process.ended.then(how => this.#tellUnlessStopped(how));
    await this.#untilListening(process);
    this.#mayStart();
    this.idleSince = performance.now();
    this.#enter('ready');
  }

  #launch(): LaunchCommand {
    const { service, revision } = this.#options;
    const launch = this.#options.launch();
    const own = { PORT: `${this.port}`, K_SERVICE: service, K_CONFIGURATION: service, K_REVISION: revision };
    return { ...launch, env: { ...launch.env, ...own } };
  }

  async #untilListening(process: FunctionProcess): Promise<void> {
    const startUp = new AbortController();
    const giveUp = (what: string) => startUp.abort(this.#failure(what));
    const { startMs } = this.#options;
    const timer = setTimeout(() => giveUp(`did not do so within ${startMs / 1000} s`), startMs);
    void process.ended.then(how => giveUp(`${how} first`));
    await untilListening(this.port, startUp.signal).finally(() => clearTimeout(timer));
  }

  #failure(what: string): Error {
    const words = this.#lastWords.map(line => `\n  ${line}`).join('');
    const message = `${this.#options.revision} must listen on PORT=${this.port}, but it ${what}.`;
    return new Error(words ? `${message} Its last words:${words}` : message);
  }

  /** It may have been told to stop while it was starting. */
  #mayStart(): void {
    if (this.state !== 'stopping') return;
    throw new Error(`${this.#options.revision} was stopped while it was starting.`);
  }

  async #live(): Promise<void> {
    await this.ready.catch(() => this.stop());
    await this.#process?.ended;
    this.retire();
    this.agent.destroy();
  }

  #tellUnlessStopped(how: string): void {
    const { revision, onLine } = this.#options;
    if (this.state !== 'stopping') onLine(`${revision} (process ${this.pid}) ${how}.`);
  }

  #hear(line: string): void {
    if (this.state === 'starting') this.#lastWords.push(line);
    if (this.#lastWords.length > wordsKept) this.#lastWords.shift();
    this.#options.onLine(line);
  }

  #enter(state: InstanceState): void {
    this.state = state;
    this.since = new Date();
  }
}
