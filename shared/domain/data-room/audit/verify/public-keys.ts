import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** The public keys of an export, by their names. */
export type PublicKeys = {
  /** Whether a signature, in base64, is of this data by the key of this name. */
  verify(version: string, data: Uint8Array, signature: string): boolean;
  /** The names of those by which nothing was verified. */
  unused(): string[];
};

/** Reads the public keys that an export brings, and tells of those that are none, or not among the trusted ones. */
export function publicKeysOf(
  brought: readonly { version: string; pem: string }[],
  trusted: readonly string[],
  tell: (what: string) => void,
): PublicKeys {
  const allowed = new Set(trusted.map(pem => pemOf(readPublicKey(pem))));
  const keys = new Map<string, KeyObject>();
  for (const { version, pem } of brought) {
    const key = attempt(() => readPublicKey(pem));
    if (!key || pemOf(key) !== pem) tell(`it brings a public key that is none: ${version}`);
    else if (allowed.size > 0 && !allowed.has(pem))
      tell(`its public key is not the one that was given: ${version}`);
    else keys.set(version, key);
    if (brought.filter(other => other.version === version).length > 1)
      tell(`it brings a key twice: ${version}`);
  }
  const used = new Set<string>();
  return {
    verify(version, data, signature) {
      const key = keys.get(version);
      const bytes = Buffer.from(signature, 'base64');
      // Base64 has several texts for the same bytes.
      if (!key || bytes.toString('base64') !== signature) return false;
      used.add(version);
      return verify('sha256', data, key, bytes);
    },
    unused: () => [...keys.keys()].filter(version => !used.has(version)),
  };
}

/** @throws Error when it is no public key on the curve P-256. */
export function readPublicKey(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('It is no public key on P-256.');
  return key;
}

/** The one text of a key. */
export function pemOf(key: KeyObject): string {
  return String(key.export({ type: 'spki', format: 'pem' }));
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
