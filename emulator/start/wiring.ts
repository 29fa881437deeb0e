import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import type { LocalCloudConfig } from '../config.ts';
import type { FaultList } from '../faults/create-faults.ts';
import type { OfficialService, SavingService } from '../official/official-service.ts';
import type { Activity } from './activity.ts';
import type { Layers } from './layers.ts';
import type { Progress } from './progress.ts';

/** What the local cloud is started with. */
export type LocalCloudOptions = {
  /** With real ports. */
  config: LocalCloudConfig;
  records: FunctionRecord[];
  /** The folder of the records' entries. */
  sources: string;
  /** Where the bundles go: a folder from which functions-framework is found. */
  bundleDir: string;
  /** The project's folder, which has `firebase.json` and `web/dist` in it. */
  root: string;
  progress: Progress;
  onLog(service: string, line: string): void;
};

/** What the parts are given as they start. */
export type Wiring = LocalCloudOptions & { layers: Layers; faults: FaultList; activity: Activity };

/** The official emulators. */
export type Emulators = { firestore: SavingService; pubsub: OfficialService; auth: SavingService };
