import { cached } from '../cache/cached.ts';
import type { SealedText, StoredSecret } from '../resource/sealed-text.ts';
import type { Kms } from './kms.ts';

/** Where a secret belongs. Sealed, it opens there and nowhere else. */
export type SecretPlace = { organisationId: string; collection: string; id: string; field: string };

/** Keeps secrets of documents sealed by Cloud KMS. */
export type Sealer = {
  /** Seals a secret; what is sealed already stays as it is. Up to 64 KiB. @throws Unavailable */
  seal(place: SecretPlace, secret: StoredSecret): Promise<SealedText>;
  /** The secret itself. @throws Unavailable; Undecipherable when it was changed, or sealed for another place. */
  open(place: SecretPlace, secret: StoredSecret): Promise<string>;
};

/** For so long an opened secret is remembered, and works though its key is disabled; a burst of deliveries asks once. */
const rememberedSeconds = 60;

/** Makes what seals by one key. */
export function createSealer(kms: Kms, key: string): Sealer {
  const opened = cached(rememberedSeconds, async (question: string) => {
    const [ciphertext, ...place]: [string, ...string[]] = JSON.parse(question);
    const text = await kms.decrypt(key, Buffer.from(ciphertext, 'base64'), bytesOf(place));
    return text.toString('utf8');
  });
  return {
    async seal(place, secret) {
      if (typeof secret !== 'string') return secret;
      const { ciphertext, keyVersion } = await kms.encrypt(key, Buffer.from(secret), bytesOf(partsOf(place)));
      return { ciphertext: ciphertext.toString('base64'), keyVersion };
    },
    async open(place, secret) {
      if (typeof secret === 'string') return secret;
      return opened.get(JSON.stringify([secret.ciphertext, ...partsOf(place)]));
    },
  };
}

function partsOf({ organisationId, collection, id, field }: SecretPlace): string[] {
  return [organisationId, collection, id, field];
}

/** JSON keeps the parts apart: no two places have the same bytes. */
function bytesOf(parts: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(parts));
}
