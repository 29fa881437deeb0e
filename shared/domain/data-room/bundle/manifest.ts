import { canonicalJson } from '../../../platform/canonical-json/canonical-json.ts';
import type { ZipEntry } from '../../../platform/zip/zip-stream.ts';
import type { BundleDeps } from '../deps.ts';
import type { Tag } from '../tag/schemas.ts';
import { inBytes, type Listed } from './listing.ts';
import { manifestFormat } from './manifest-format.ts';

type Of = { organisation: string; bundle: string; tag: Tag };

/** The end of a bundle: the manifest of all that was read before it, its signature, and the key that this is checked by. */
export function manifestEntries(
  { kms, signingKey, store }: BundleDeps,
  { organisation, bundle, tag }: Of,
  files: readonly Listed[],
): { entries: ZipEntry[]; manifest(): string } {
  let manifest = '';
  const write = async () => {
    const { roomId: room, name, commit, digest, createdAt: taggedAt } = tag;
    const of = { organisation, room, tag: name, commit, digest, taggedAt, bundle };
    const at = store.now().toISOString();
    manifest = canonicalJson({ format: manifestFormat, ...of, at, signingKey, files });
    return manifest;
  };
  const sign = async () => {
    const signature = await kms.asymmetricSign(signingKey, Buffer.from(manifest));
    return signature.toString('base64');
  };
  return {
    entries: [
      late('manifest.json', write),
      late('manifest.sig', sign),
      late('public-key.pem', () => kms.publicKey(signingKey)),
    ],
    manifest: () => manifest,
  };
}

/** A file whose content shows only when those before it have been read. */
function late(path: string, text: () => Promise<string>): ZipEntry {
  return {
    path,
    async *content() {
      yield* inBytes([await text()]);
    },
  };
}
