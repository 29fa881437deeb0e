import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { ZipEntry } from '../../../platform/zip/zip-stream.ts';
import { sha256 } from '../audit/chain.ts';
import { exportAudit } from '../audit/export-audit.ts';
import type { BundleDeps } from '../deps.ts';
import { readContents } from '../tag/read-contents.ts';
import type { TaggedEntry } from '../tag/schemas.ts';
import { openFile } from '../version/open-file.ts';
import { versions } from '../version/schemas.ts';
import { DamagedDocument } from './damaged-document.ts';
import { indexCsv, indexHtml } from './index-files.ts';
import { createListing, inBytes } from './listing.ts';
import { manifestEntries } from './manifest.ts';
import { measured } from './measured.ts';
import { bundledPath } from './rules.ts';
import type { Bundle } from './schemas.ts';

type Document = TaggedEntry & { file: NonNullable<TaggedEntry['file']> };

/** What of a bundle has been read: how many documents, and the digest of its manifest at the end. */
export type Progress = { filesDone: number; manifestDigest: string };

/** The files of a bundle, in their order; the manifest comes last, over all before it. */
export async function bundleContents(
  deps: BundleDeps,
  context: Context,
  bundle: Bundle,
): Promise<{ entries: ZipEntry[]; progress(): Progress }> {
  const { tag, entries: tagged } = await readContents(deps.store, context, bundle.tagId);
  const documents = tagged.filter((entry): entry is Document => entry.file !== null);
  const paths = new Map(documents.map(({ id, number, file }) => [id, bundledPath(number, file.name)]));
  const { listed, entry } = createListing();
  const text = (path: string, content: string) => entry({ path, open: async () => inBytes([content]) });
  const of = { organisation: context.organisationId, bundle: bundle.id, tag };
  const end = manifestEntries(deps, of, listed);
  const entries = [
    ...documents.map(one => entry({ path: paths.get(one.id) ?? '', ...asFile(deps, context, one) })),
    text('index.csv', indexCsv(tagged, paths)),
    text('index.html', indexHtml(tag, tagged, paths)),
    entry({
      path: 'audit.ndjson',
      open: async () => inBytes(await exportAudit(deps, reader(context), tag.roomId)),
    }),
    ...end.entries,
  ];
  const progress = () => ({
    filesDone: listed.filter(({ document }) => document).length,
    manifestDigest: sha256(end.manifest()),
  });
  return { entries, progress };
}

function asFile(deps: BundleDeps, context: Context, { number, id, file }: Document) {
  const { versionId, size } = file;
  const document = { number, id, versionId, version: file.number };
  return { size, document, open: () => readDocument(deps, context, file) };
}

/** The log is exported for whoever may have the bundle made. */
function reader(context: Context): Context {
  return { ...context, permissions: new Set(['rooms:read']) };
}

/** A file as it was tagged. @throws DamagedDocument, Unavailable */
async function readDocument(
  deps: BundleDeps,
  context: Context,
  { versionId, crc32c }: Document['file'],
): Promise<AsyncIterable<Uint8Array>> {
  const version = await findItem(deps.store, context, versions, versionId);
  if (!version) throw new DamagedDocument(`There is no version ${versionId}.`);
  return checked(await openFile(deps, context, version), crc32c);
}

async function* checked(stream: AsyncIterable<Uint8Array>, crc32c: number): AsyncGenerator<Uint8Array> {
  const { content, total } = measured(stream);
  yield* content;
  if (total().crc32c !== crc32c) throw new DamagedDocument('A file has not the checksum of its upload.');
}
