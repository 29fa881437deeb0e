import type { protos } from '@google-cloud/kms';
import type { GrpcPlace } from '../google/grpc-options.ts';
import { grpcCode, grpcCodes } from '../google/grpc-problem.ts';
import { versionNumber } from './key-version.ts';
import { kmsProblem } from './kms-errors.ts';
import { lazyKmsClient } from './lazy-kms-client.ts';

/** A version of a key, such as `ENABLED`, `DESTROY_SCHEDULED` or `DESTROYED`, and when its material goes, or went. RFC 3339. */
export type KeyVersion = {
  name: string;
  state: string;
  createdAt: string | null;
  destroyedAt: string | null;
};

/** Keeps keys of Cloud KMS, without using them. @param key `projects/…/locations/…/keyRings/…/cryptoKeys/…` */
export type KeyKeeper = {
  /** The number of the version that encrypts; undefined while there is none that does. One read. @throws Unavailable */
  primary(key: string): Promise<number | undefined>;
  /**
   * Ends a key: it makes no more versions, and each that it has is to be destroyed. Nothing opens by it from then on; until then
   * its versions can be restored. Asked again, it answers how they are by then; none where there is no such key. @throws Unavailable
   */
  destroy(key: string): Promise<KeyVersion[]>;
  /**
   * Has the versions of a key before one destroyed, but for those of some numbers: nothing opens by them from then on, and until they are
   * gone they can be restored. None where the key does not encrypt by that one or a later one.
   *
   * @returns All that are to be destroyed, whoever had that done. @throws Unavailable
   */
  retire(key: string, which: { below: number; except: readonly number[] }): Promise<KeyVersion[]>;
};

type Version = protos.google.cloud.kms.v1.ICryptoKeyVersion;

/** Opens Cloud KMS at its first use. A call has `deadlineMs`, in which the client repeats it while nobody is there. */
export function openKeyKeeper({
  deadlineMs = 5_000,
  ...place
}: GrpcPlace & { deadlineMs?: number }): KeyKeeper {
  const client = lazyKmsClient(place);
  const options = { timeout: deadlineMs };

  const destroyed = async (version: Version): Promise<Version> => {
    if (version.state !== 'ENABLED' && version.state !== 'DISABLED') return version;
    const kms = await client();
    const request = { name: version.name ?? '' };
    try {
      return (await kms.destroyCryptoKeyVersion(request, options))[0];
    } catch (error) {
      // Somebody else was faster.
      if (grpcCode(error) !== grpcCodes.failedPrecondition) throw error;
      return (await kms.getCryptoKeyVersion(request, options))[0];
    }
  };

  const versionsOf = async (parent: string): Promise<Version[]> =>
    (await (await client()).listCryptoKeyVersions({ parent }, options))[0];

  const primary = (name: string) =>
    unlessAbsent(undefined, async () => {
      const [{ primary }] = await (await client()).getCryptoKey({ name }, options);
      return primary?.state === 'ENABLED' ? versionNumber(primary.name ?? '') : undefined;
    });

  return {
    primary,

    destroy: name =>
      unlessAbsent([], async () => {
        const kms = await client();
        const updateMask = { paths: ['rotation_period', 'next_rotation_time'] };
        await kms.updateCryptoKey({ cryptoKey: { name }, updateMask }, options);
        const versions = await versionsOf(name);
        return Promise.all(versions.map(async version => shown(await destroyed(version))));
      }),

    retire: (name, { below, except }) =>
      unlessAbsent([], async () => {
        if (((await primary(name)) ?? 0) < below) return [];
        const older = (await versionsOf(name)).filter(version => {
          const number = versionNumber(version.name ?? '');
          return number < below && !except.includes(number);
        });
        const retired = await Promise.all(older.map(async version => shown(await destroyed(version))));
        return retired.filter(({ state }) => state === 'DESTROY_SCHEDULED');
      }),
  };
}

async function unlessAbsent<T>(absent: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (grpcCode(error) === grpcCodes.notFound) return absent;
    throw kmsProblem(error);
  }
}

function shown({ name, state, createTime, destroyTime, destroyEventTime }: Version): KeyVersion {
  return {
    name: name ?? '',
    state: String(state),
    createdAt: instantOf(createTime),
    destroyedAt: instantOf(destroyEventTime ?? destroyTime),
  };
}

function instantOf(time: protos.google.protobuf.ITimestamp | null | undefined): string | null {
  if (!time) return null;
  return new Date(Number(time.seconds ?? 0) * 1000 + Math.floor((time.nanos ?? 0) / 1e6)).toISOString();
}
