import type { Store } from '../../platform/firestore/store.ts';
import type { WorkOrderNumbers } from './work-order/numbers.ts';

/** What the verbs of maintenance work with. */
export type MaintenanceDeps = { store: Store; numbers: WorkOrderNumbers };
