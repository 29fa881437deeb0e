import type { Store } from '../../platform/firestore/store.ts';
import type { Probe } from '../../platform/probe/probe.ts';
import type { RunServices } from '../../platform/run/run-services.ts';

/** A function as the monitor is told of it. */
export type Watched = {
  name: string;
  summary: string;
  /** The part of the product it belongs to. */
  component: string;
  dependsOn: readonly string[];
};

/** What the health monitor works with. */
export type MonitorDeps = {
  store: Store;
  run: RunServices;
  probe: Probe;
  watched: readonly Watched[];
  wait(milliseconds: number): Promise<unknown>;
};
