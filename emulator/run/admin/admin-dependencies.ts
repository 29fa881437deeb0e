import type { Place } from '../../grpc/resource-name.ts';
import type { Pools } from '../pools.ts';
import type { RollOuts } from '../roll-outs.ts';
import type { ServiceStore } from '../service/service-store.ts';
import type { Operations } from './operations.ts';

/** What the methods of the Admin API work with. */
export type AdminDependencies = Place & {
  store: ServiceStore;
  pools: Pools;
  rollOuts: RollOuts;
  operations: Operations;
  /** Where a service is called. */
  uriOf(service: string): string;
};
