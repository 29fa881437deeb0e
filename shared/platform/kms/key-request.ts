/** How long a key and its versions live, in days. */
export type KeyLife = {
  /** After so long it encrypts by a new version; what older ones have encrypted they still open. */
  rotationDays: number;
  /** For so long a destroyed version, which opens nothing any more, can be restored. It cannot be changed later. */
  destroyDays: number;
};

const daySeconds = 86_400;

/** The request that makes a key of this name. */
export function keyRequest(key: string, { rotationDays, destroyDays }: KeyLife) {
  const [parent = '', cryptoKeyId = ''] = key.split('/cryptoKeys/');
  const rotationPeriod = { seconds: rotationDays * daySeconds };
  return {
    parent,
    cryptoKeyId,
    cryptoKey: {
      purpose: 'ENCRYPT_DECRYPT' as const,
      rotationPeriod,
      nextRotationTime: { seconds: Math.floor(Date.now() / 1000) + rotationPeriod.seconds },
      destroyScheduledDuration: { seconds: destroyDays * daySeconds },
    },
  };
}
