import { createHash, verify } from 'node:crypto';
import { pemOf, readPublicKey } from '../../audit/verify/public-keys.ts';
import { verifyExport } from '../../audit/verify/verify-export.ts';
import { type Manifest, readManifest } from './read-manifest.ts';

/** A bundle that was unpacked: the paths of all that is in it, with `/` between their parts, and what they hold. */
export type UnpackedBundle = { paths: readonly string[]; open(path: string): AsyncIterable<Uint8Array> };

/** What a bundle proves: nothing when it has faults. */
export type BundleVerdict = {
  faults: string[];
  manifest: Pick<Manifest, 'room' | 'tag' | 'at'> | undefined;
  files: number;
};

const proof = ['manifest.json', 'manifest.sig', 'public-key.pem'] as const;
const log = 'audit.ndjson';

/**
 * Verifies a bundle: its manifest is signed, each file is the one that the manifest lists, none is missing and none more, and the
 * audit log within is whole and of the same room.
 *
 * @param keys Public keys, as PEM, that it may be signed by; without any, the one that it brings itself.
 */
export async function verifyBundle(
  bundle: UnpackedBundle,
  keys: readonly string[] = [],
): Promise<BundleVerdict> {
  const missing = proof.filter(path => !bundle.paths.includes(path));
  if (missing.length > 0)
    return { faults: missing.map(path => `${path} is missing.`), manifest: undefined, files: 0 };
  const bytes = await readAll(bundle, 'manifest.json');
  const faults = await signatureFaults(bundle, bytes, keys);
  const manifest = attempt(() => readManifest(bytes), faults, 'manifest.json');
  if (!manifest) return { faults, manifest, files: 0 };
  faults.push(...listFaults(bundle, manifest));
  for (const file of manifest.files)
    if (bundle.paths.includes(file.path)) faults.push(...(await fileFaults(bundle, file)));
  faults.push(...(await logFaults(bundle, manifest, keys)));
  return { faults, manifest, files: manifest.files.length };
}

async function signatureFaults(bundle: UnpackedBundle, manifest: Uint8Array, keys: readonly string[]) {
  const faults: string[] = [];
  const pem = String(await readAll(bundle, 'public-key.pem'));
  const brought = attempt(() => pemOf(readPublicKey(pem)), faults, 'public-key.pem');
  const trusted = keys.map(key => pemOf(readPublicKey(key)));
  if (brought && trusted.length > 0 && !trusted.includes(brought))
    faults.push('public-key.pem: it is not the key that was given.');
  const text = String(await readAll(bundle, 'manifest.sig')).trim();
  const signature = Buffer.from(text, 'base64');
  const allowed = trusted.length > 0 ? trusted : [brought].filter(key => key !== undefined);
  const isSigned = allowed.some(key => verify('sha256', manifest, key, signature));
  // Base64 has several texts for the same bytes.
  if (!isSigned || signature.toString('base64') !== text)
    faults.push('manifest.sig: it is no signature of manifest.json by the key.');
  return faults;
}

/** What is there and not listed, or the other way round. */
function listFaults({ paths }: UnpackedBundle, { files }: Manifest): string[] {
  const listed = files.map(({ path }) => path);
  const known = new Set<string>([...listed, ...proof]);
  const there = new Set(paths);
  return [
    ...listed.filter(path => !there.has(path)).map(path => `${path} is missing.`),
    ...paths.filter(path => !known.has(path)).map(path => `${path} is not of the bundle.`),
    ...listed.filter((path, index) => listed.indexOf(path) < index).map(path => `${path} is listed twice.`),
  ];
}

async function fileFaults(bundle: UnpackedBundle, { path, size, sha256 }: Manifest['files'][number]) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of bundle.open(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  if (bytes !== size) return [`${path} has ${bytes} bytes and not ${size}.`];
  return hash.digest('hex') === sha256
    ? []
    : [`${path} is not what was bundled: its SHA-256 is another one.`];
}

async function logFaults(bundle: UnpackedBundle, { files, room }: Manifest, keys: readonly string[]) {
  if (!files.some(({ path }) => path === log)) return [`${log} is not listed.`];
  if (!bundle.paths.includes(log)) return [];
  const verdict = await verifyExport(bundle.open(log), keys);
  const faults = verdict.faults.map(({ line, what }) => `${log}, line ${line}: ${what}`);
  return verdict.room === room ? faults : [...faults, `${log} is of another room.`];
}

async function readAll(bundle: UnpackedBundle, path: string): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(bundle.open(path)));
}

function attempt<T>(work: () => T, faults: string[], path: string): T | undefined {
  try {
    return work();
  } catch (error) {
    faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
