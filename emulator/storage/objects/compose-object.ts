import type { ReadStream } from 'node:fs';
import { z } from 'zod';
import type { Call, Reply } from '../http/call.ts';
import { readJson } from '../http/read-json.ts';
import { Int64 } from '../int64.ts';
import { parseInput } from '../parse-input.ts';
import { readFields } from '../read-fields.ts';
import type { StorageState } from '../state/open-state.ts';
import { storeBytes } from '../uploads/store-bytes.ts';
import { findObject } from './find-object.ts';
import { ObjectName } from './object-name.ts';
import { objectResource } from './object-resource.ts';
import { Preconditions, requireForWrite } from './preconditions.ts';
import { publishObject } from './publish-object.ts';
import { ObjectFields, type StoredObject } from './stored-object.ts';

const ComposeRequest = z.object({
  destination: z.record(z.string(), z.unknown()).default({}),
  sourceObjects: z
    .array(
      z.object({
        name: z.string(),
        generation: Int64.optional(),
        objectPreconditions: Preconditions.pick({ ifGenerationMatch: true }).default({}),
      }),
    )
    .min(1, 'You must provide at least one source component.')
    .max(32, 'The number of source components provided exceeds the maximum (32).'),
});

/** POST /b/{bucket}/o/{object}/compose: puts up to 32 objects of the bucket one after another into a new one. */
export async function composeObject({ state, names, query, request, origin }: Call): Promise<Reply> {
  const { destination, sourceObjects } = parseInput(ComposeRequest, await readJson(request));
  const fields = readFields(ObjectFields, destination);
  const preconditions = parseInput(Preconditions, query);
  const target = { bucket: names.bucket, name: parseInput(ObjectName, names.object), fields };
  const sources = sourceObjects.map(({ name, generation, objectPreconditions }) => {
    const source = findObject(state, names.bucket, name, generation);
    requireForWrite(source, objectPreconditions);
    return source;
  });
  const componentCount = sources.reduce((sum, source) => sum + (source.componentCount ?? 1), 0);
  const object = await storeBytes(state, joined(state, sources), ({ content, size, crc32c }) =>
    publishObject(state, { ...target, content, size, crc32c, componentCount }, preconditions),
  );
  return { status: 200, json: objectResource(object, origin) };
}

/** Opens all sources at once, so that none changes while the ones before it are read. */
function joined(state: StorageState, sources: StoredObject[]): AsyncIterable<Buffer> {
  const readers = sources.map(({ content }) => state.contents.read(content));
  return concatenated(readers);
}

async function* concatenated(readers: ReadStream[]): AsyncGenerator<Buffer> {
  try {
    for (const reader of readers) yield* reader;
  } finally {
    for (const reader of readers) reader.destroy();
  }
}
