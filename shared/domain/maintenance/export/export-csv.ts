import type { Context } from '../../../platform/context/context.ts';
import { csvLines, writeCell } from '../../../platform/csv/write-csv.ts';
import type { StoredItem } from '../../../platform/firestore/document.ts';
import { type ListRequest, listItems } from '../../../platform/firestore/list.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { organisations } from '../../identity/organisation/schemas.ts';
import { users } from '../../identity/user/schemas.ts';
import { assets } from '../asset/schemas.ts';
import { type Column, columnsOf, importedResources } from '../import/columns.ts';
import { writeMoney } from '../import/read-value.ts';
import type { ImportKind } from '../import/schemas.ts';
import { sites } from '../site/schemas.ts';

const pageSize = 200;

/** What stands in a cell for the id of another item: its code, or a person's address. */
const namings = {
  site: { resource: sites, field: 'code' },
  asset: { resource: assets, field: 'code' },
  people: { resource: users, field: 'email' },
} as const;

type Named = keyof typeof namings;

/** A whole list as CSV, page by page; imported again, it changes nothing. */
export async function* exportCsv(
  store: Store,
  context: Context,
  kind: ImportKind,
  request: Pick<ListRequest, 'filters' | 'search' | 'sort' | 'from' | 'to'>,
): AsyncGenerator<string> {
  const columns = columnsOf(kind);
  const { currency } = await repository(store, context, organisations).get(context.organisationId);
  yield csvLines([columns.map(({ name }) => name)]);
  for (let pageToken: string | null | undefined; pageToken !== null; ) {
    const page = await listItems(store, context, importedResources[kind], {
      ...request,
      pageSize,
      pageToken,
    });
    const names = await namesIn(store, context, columns, page.items);
    if (page.items.length > 0)
      yield csvLines(page.items.map(item => columns.map(cell(item, names, currency))));
    pageToken = page.nextPageToken;
  }
}

function cell(item: StoredItem, names: ReadonlyMap<string, string>, currency: string) {
  return ({ field, type }: Column): string => {
    const value = item[field];
    if (value === null || value === undefined) return '';
    if (type === 'money') return writeMoney(Number(value), currency);
    if (type in namings)
      return [value]
        .flat()
        .map(id => names.get(String(id)) ?? '')
        .join(';');
    return typeof value === 'string' ? writeCell(value) : String(value);
  };
}

async function namesIn(
  store: Store,
  context: Context,
  columns: readonly Column[],
  items: readonly StoredItem[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { type, field } of columns) {
    if (!isNamed(type)) continue;
    const naming = namings[type];
    const ids = new Set(items.flatMap(item => [item[field] ?? []].flat()).map(String));
    await Promise.all(
      [...ids].map(async id => {
        context.usage.reads += 1;
        const document = await store.load(
          `orgs/${context.organisationId}/${naming.resource.collection}/${id}`,
        );
        if (document) names.set(id, String(document[naming.field]));
      }),
    );
  }
  return names;
}

function isNamed(type: string): type is Named {
  return type in namings;
}
