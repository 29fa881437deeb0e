import type { Store } from '../../platform/firestore/store.ts';
import type { KeyKeeper } from '../../platform/kms/key-keeper.ts';
import type { Kms } from '../../platform/kms/kms.ts';
import type { Sealer } from '../../platform/kms/sealer.ts';
import type { Mailer } from '../../platform/mail/mailer.ts';
import type { Objects } from '../../platform/storage/objects.ts';

/** What rooms work with; `roomKeyRing` is where each has its key. */
export type RoomDeps = { store: Store; kms: Kms; roomKeyRing: string };

/** What seals the audit logs of rooms: versions of keys of Cloud KMS. */
export type AuditDeps = { store: Store; kms: Kms; auditKey: string; signingKey: string };

/** What files in rooms work with; `files` is where they lie, encrypted. */
export type FileDeps = RoomDeps & { files: Objects };

/** What makes bundles of rooms, and tells that they are made. */
export type BundleDeps = FileDeps & AuditDeps & { mailer: Mailer; appUrl: string };

/** What tells those who came into a room that there is something new. */
export type NoticeDeps = { store: Store; mailer: Mailer };

/** What the keys of rooms are kept with. */
export type KeyDeps = RoomDeps & { keys: KeyKeeper };

/** What links work with; `appUrl` is where they lead, without a slash at its end. */
export type LinkDeps = { store: Store; sealer: Sealer; appUrl: string };

/** What those work with who let people in; `mayTell` says whether one more refusal of this kind may be written down. */
export type DoorDeps = { store: Store; mayTell(kind: string): boolean };

/** What visitors are served with. */
export type VisitDeps = DoorDeps & FileDeps;
