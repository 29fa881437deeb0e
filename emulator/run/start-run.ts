import { join } from 'node:path';
import type { Faults } from '../faults/fault.ts';
import type { GrpcService } from '../grpc/grpc-service.ts';
import type { Place } from '../grpc/resource-name.ts';
import { runServices } from './admin/run-services.ts';
import { type Exchange, handleRequest } from './handle-request.ts';
import { openPool, type Timing } from './open-pool.ts';
import { Pools, type ProcessRow } from './pools.ts';
import type { Launch } from './process/launch.ts';
import { RollOuts } from './roll-outs.ts';
import { deployFunctions } from './service/deploy-functions.ts';
import type { Service } from './service/service.ts';
import { ServiceStore } from './service/service-store.ts';
import type { DeployedFunction } from './service/template-of.ts';

export type RunOptions = Place & {
  /** What there is to run. A version that is not the last start's makes a new revision. */
  functions: DeployedFunction[];
  launch: Launch;
  /** Keeps services, revisions and traffic. */
  stateDir: string;
  faults: Faults;
  /** Where a service is called: `http://127.0.0.1:8080/run/cmms`. */
  uriOf(service: string): string;
  /** Takes each line that a function writes. */
  onLog(service: string, line: string): void;
  timing?: Partial<Timing>;
};

/** Cloud Run on one machine. */
export type Run = {
  /** Has a request answered by the service. It never rejects: what goes wrong is answered too. */
  handle(exchange: Exchange): Promise<void>;
  /** The processes there are now. */
  processes(): ProcessRow[];
  /** The Admin API, for `serveGrpc`. */
  readonly grpcServices: GrpcService[];
  /** Ends all processes. */
  stop(): Promise<void>;
};

const defaultTiming: Timing = { startMs: 60_000, queueMs: 10_000, idleMs: 300_000, graceMs: 10_000 };

/**
 * Starts Cloud Run. Only functions that are to be kept warm get a process at once.
 *
 * @throws Error when the file with the services is damaged.
 */
export function startRun(options: RunOptions): Run {
  const timing = { ...defaultTiming, ...options.timing };
  const records = options.functions.map(({ record }) => record);
  const store = new ServiceStore(join(options.stateDir, 'run', 'services.json'));
  deployFunctions(store, options, options.functions);

  const pools = new Pools((service, revision) =>
    openPool({ ...options, records, timing }, service, revision),
  );
  const rollOuts = new RollOuts(store, pools);
  for (const service of store.list()) resume(rollOuts, service);
  const tending = setInterval(() => pools.tend(), Math.min(1000, timing.idleMs / 2));

  const stop = async () => {
    clearInterval(tending);
    rollOuts.stop();
    await pools.stop();
  };
  return {
    handle: exchange => handleRequest({ store, pools, faults: options.faults }, exchange),
    processes: () => pools.processes(),
    grpcServices: runServices({ ...options, store, pools, rollOuts }),
    stop,
  };
}

/** Keeps warm what is to be, and goes on with a roll-out that the last stop broke off. */
function resume(rollOuts: RollOuts, service: Service): void {
  rollOuts.settle(service);
  if (service.reconciling) rollOuts.begin(service).catch(() => {});
}
