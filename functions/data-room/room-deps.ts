import type { FileDeps, LinkDeps, RoomDeps } from '@chatterfix/shared/domain/data-room/deps.ts';
import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { openKms } from '@chatterfix/shared/platform/kms/kms.ts';
import { createSealer } from '@chatterfix/shared/platform/kms/sealer.ts';
import { openObjects } from '@chatterfix/shared/platform/storage/objects.ts';

type Settings = Pick<Deps, 'config' | 'store'>;

/** What rooms work with, as the configuration has it. Nothing is connected before its first use. */
export function openRoomDeps({ config, store }: Settings): RoomDeps {
  return { store, kms: openKms(config), roomKeyRing: config.roomKeyRing };
}

/** What files in rooms work with. */
export function openFileDeps(settings: Settings): FileDeps {
  const { config } = settings;
  return { ...openRoomDeps(settings), files: openObjects({ ...config, bucket: config.dataRoomBucket }) };
}

/** What links work with. */
export function openLinkDeps({ config, store }: Settings): LinkDeps {
  return { store, sealer: createSealer(openKms(config), config.secretsKey), appUrl: config.appUrl };
}
