import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../platform/canonical-json/canonical-json.ts';

/** The end of a chain: its last entry's number and hash, 0 and null before the first. */
export type ChainEnd = { sequence: number; hash: string | null };

/** An entry of a chain: `hash` is that of the other three, so that it stands for all before it too. */
export type ChainEntry = { sequence: number; previous: string | null; event: unknown; hash: string };

/** What a seal says: the entry with this number had this hash. */
export type SealStatement = {
  organisation: string;
  room: string;
  number: number;
  sequence: number;
  hash: string;
  at: string;
  previous: string | null;
};

/** A statement with what Cloud KMS puts to it: a MAC of it, and a signature of it and the MAC. */
export type Seal = SealStatement & { mac: string; macKey: string; signingKey: string; signature: string };

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hash of an entry: SHA-256 over the canonical JSON (RFC 8785) of its number, the hash before it, and its event. */
export function entryHash({ sequence, previous, event }: Omit<ChainEntry, 'hash'>): string {
  return sha256(canonicalJson({ sequence, previous, event }));
}

/** The entry for an event behind the end of a chain. */
export function linked({ sequence, hash }: ChainEnd, event: unknown): ChainEntry {
  const entry = { sequence: sequence + 1, previous: hash, event };
  return { ...entry, hash: entryHash(entry) };
}

/** The hash of a seal, which the one behind it names. */
export function sealHash(seal: Seal): string {
  return sha256(canonicalJson(seal));
}

const sealFormat = 'chatterfix-audit-seal/1';

/** The bytes that a seal's MAC is made of. */
export function macText({ organisation, room, number, sequence, hash, at, previous }: SealStatement): Buffer {
  const statement = { organisation, room, number, sequence, hash, at, previous };
  return Buffer.from(canonicalJson({ format: sealFormat, ...statement }));
}

/** The bytes that are signed. */
export function signedText({ mac, macKey, signingKey, ...statement }: Omit<Seal, 'signature'>): Buffer {
  const { organisation, room, number, sequence, hash, at, previous } = statement;
  const said = { organisation, room, number, sequence, hash, at, previous };
  return Buffer.from(canonicalJson({ format: sealFormat, ...said, mac, macKey, signingKey }));
}
