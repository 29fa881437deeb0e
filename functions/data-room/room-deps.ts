import type {
  AuditDeps,
  BundleDeps,
  FileDeps,
  KeyDeps,
  LinkDeps,
  RoomDeps,
} from '@chatterfix/shared/domain/data-room/deps.ts';
import type { ShredDeps } from '@chatterfix/shared/domain/data-room/shredding/shred-deps.ts';
import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { openKeyKeeper } from '@chatterfix/shared/platform/kms/key-keeper.ts';
import { openKms } from '@chatterfix/shared/platform/kms/kms.ts';
import { createSealer } from '@chatterfix/shared/platform/kms/sealer.ts';
import { openMailer } from '@chatterfix/shared/platform/mail/mailer.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';

type Settings = Pick<Deps, 'config' | 'store'>;

/** What rooms work with, as the configuration has it. Nothing is connected before its first use. */
export function openRoomDeps({ config, store }: Settings): RoomDeps {
  return { store, kms: openKms(config), roomKeyRing: config.roomKeyRing };
}

/** What seals the audit logs of rooms. */
export function openAuditDeps({ config, store }: Settings): AuditDeps {
  const { auditKey, signingKey } = config;
  return { store, kms: openKms(config), auditKey, signingKey };
}

/** What files in rooms work with. */
export function openFileDeps(settings: Settings): FileDeps {
  const { config } = settings;
  return { ...openRoomDeps(settings), files: openObjects({ ...config, bucket: config.dataRoomBucket }) };
}

/** What makes bundles, and tells of them. */
export function openBundleDeps(settings: Settings): BundleDeps {
  const { smtpUrl, mailFrom, appUrl } = settings.config;
  const mailer = openMailer({ smtpUrl, from: mailFrom });
  return { ...openFileDeps(settings), ...openAuditDeps(settings), mailer, appUrl };
}

/** What the keys of rooms are kept with. */
export function openKeyDeps(settings: Settings): KeyDeps {
  return { ...openRoomDeps(settings), keys: openKeyKeeper(settings.config) };
}

/** What rooms are shredded with. */
export function openShredDeps(settings: Settings): ShredDeps {
  const { signingKey } = settings.config;
  return { ...openFileDeps(settings), ...openKeyDeps(settings), signingKey };
}

/** What links work with. */
export function openLinkDeps({ config, store }: Settings): LinkDeps {
  return { store, sealer: createSealer(openKms(config), config.secretsKey), appUrl: config.appUrl };
}
