import { z } from 'zod';
import type { Call, Reply } from '../http/call.ts';
import { MaxResults } from '../page-size.ts';
import { parseInput } from '../parse-input.ts';
import { notServed } from '../storage-error.ts';
import { objectResource } from './object-resource.ts';
import { type PagePosition, readPageToken, writePageToken } from './page-token.ts';
import type { StoredObject } from './stored-object.ts';

const unserved = ['matchGlob', 'softDeleted', 'includeTrailingDelimiter', 'filter'];

const ListQuery = z.object({
  prefix: z.string().default(''),
  delimiter: z.string().default(''),
  startOffset: z.string().default(''),
  endOffset: z.string().default(''),
  versions: z.string().default('false'),
  pageToken: z.string().optional(),
  maxResults: MaxResults,
});
type ListQuery = z.output<typeof ListQuery>;

const beginning: PagePosition = { name: '', generation: 0 };

/** GET /b/{bucket}/o: objects and prefixes, in the order of the names' UTF-8 bytes. */
export function listObjects({ state, names: { bucket }, query, origin }: Call): Reply {
  const refused = unserved.find(name => (query[name] ?? 'false') !== 'false');
  if (refused) throw notServed(`lists with ${refused}`);
  state.buckets.get(bucket);
  const wanted = parseInput(ListQuery, query);
  const after = wanted.pageToken ? readPageToken(wanted.pageToken) : beginning;
  const versions = wanted.versions === 'true';
  const from = laterOf(wanted.prefix, wanted.startOffset);
  const rows = state.objects.scan({ bucket, versions, after, from, to: wanted.endOffset });
  const { objects, prefixes, nextPageToken } = pageOf(rows, after, wanted);
  const items = objects.map(object => objectResource(object, origin));
  return { status: 200, json: { kind: 'storage#objects', nextPageToken, prefixes, items } };
}

/** In the order of UTF-8 bytes, which is not that of JavaScript's strings. */
function laterOf(one: string, other: string): string {
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) > 0 ? one : other;
}

type Page = { objects: StoredObject[]; prefixes: string[]; nextPageToken?: string };

function pageOf(rows: Iterable<StoredObject>, after: PagePosition, wanted: ListQuery): Page {
  const page: Page = { objects: [], prefixes: [] };
  let last = after;
  for (const object of rows) {
    if (!object.name.startsWith(wanted.prefix)) break;
    const group = groupOf(object.name, wanted);
    if (group !== undefined && group === last.group) continue;
    if (page.objects.length + page.prefixes.length === wanted.maxResults) {
      return { ...page, nextPageToken: writePageToken(last) };
    }
    if (group === undefined) page.objects.push(object);
    else page.prefixes.push(group);
    last = { name: object.name, generation: object.generation, group };
  }
  return page;
}

/** The prefix that stands for this name in the list, up to the first delimiter after the wanted prefix. */
function groupOf(name: string, { prefix, delimiter }: ListQuery): string | undefined {
  const at = delimiter === '' ? -1 : name.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : name.slice(0, at + delimiter.length);
}
