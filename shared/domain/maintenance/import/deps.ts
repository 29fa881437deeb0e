import type { Store } from '../../../platform/firestore/store.ts';
import type { Objects } from '../../../platform/storage/objects.ts';

/** What imports work with; `files` is where they wait. */
export type ImportDeps = { store: Store; files: Objects };
