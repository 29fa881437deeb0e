import type { Store } from '../../platform/firestore/store.ts';
import type { KeyKeeper } from '../../platform/kms/key-keeper.ts';
import type { Kms } from '../../platform/kms/kms.ts';
import type { Objects } from '../../platform/storage/objects.ts';

/** What rooms work with; `roomKeyRing` is where each has its key. */
export type RoomDeps = { store: Store; kms: Kms; roomKeyRing: string };

/** What files in rooms work with; `files` is where they lie, encrypted. */
export type FileDeps = RoomDeps & { files: Objects };

/** What the keys of rooms are kept with. */
export type KeyDeps = RoomDeps & { keys: KeyKeeper };
