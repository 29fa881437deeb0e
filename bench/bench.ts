import type { Bundle } from '@chatterfix/functions/bundle.ts';
import type { BenchCloud } from './cloud.ts';
import type { SampleData } from './sample-data.ts';

/** What the measurements work with. */
export type Bench = { cloud: BenchCloud; bundles: readonly Bundle[]; data: SampleData };
