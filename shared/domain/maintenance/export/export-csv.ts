import type { Context } from '../../../platform/context/context.ts';
import { csvLines, writeCell } from '../../../platform/csv/write-csv.ts';
import type { StoredItem } from '../../../platform/firestore/document.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import type { Narrowing } from '../../../platform/firestore/plan-list.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import { readDocument, type Store } from '../../../platform/firestore/store.ts';
import { organisations } from '../../identity/organisation/schemas.ts';
import { users } from '../../identity/user/schemas.ts';
import { assets } from '../asset/schemas.ts';
import { type Column, columnsOf, importedResources, plainColumn } from '../import/columns.ts';
import { writeMoney } from '../import/read-amount.ts';
import type { ImportKind } from '../import/schemas.ts';
import { sites } from '../site/schemas.ts';

const pageSize = 200;

/** What stands in a cell for the id of another item: its code, or a person's address. */
const namings = {
  site: { resource: sites, field: 'code' },
  asset: { resource: assets, field: 'code' },
  people: { resource: users, field: 'email' },
} as const;

/** Columns that are there to be read; an import leaves them alone. */
const shown: Readonly<Record<ImportKind, readonly string[]>> = {
  sites: [],
  assets: [],
  parts: ['quantity'],
  'work-orders': ['number'],
};

/**
 * A whole list as CSV, page by page; imported again, it changes nothing. What names items that the actor may not read is
 * left out.
 */
export async function* exportCsv(
  store: Store,
  context: Context,
  kind: ImportKind,
  request: Narrowing,
): AsyncGenerator<string> {
  const columns = exportedColumns(kind, context);
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

function exportedColumns(kind: ImportKind, { permissions }: Context): Column[] {
  const figures = shown[kind].map(name => plainColumn(name, 'number'));
  const [id, ...columns] = columnsOf(kind);
  return [...(id ? [id] : []), ...figures, ...columns].filter(
    ({ type }) => !isNamed(type) || permissions.has(`${namings[type].resource.path}:read`),
  );
}

function cell(item: StoredItem, names: ReadonlyMap<string, string>, currency: string) {
  return ({ field, type }: Column): string => {
    const value = item[field];
    if (value === null || value === undefined) return '';
    if (type === 'money') return writeMoney(Number(value), currency);
    if (type === 'number') return String(value);
    return writeCell(isNamed(type) ? named([value].flat(), names) : String(value));
  };
}

/** Codes or addresses for ids; what is no longer there has none. */
function named(ids: readonly unknown[], names: ReadonlyMap<string, string>): string {
  return ids
    .map(id => names.get(String(id)))
    .filter(Boolean)
    .join(';');
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
    context.usage.reads += ids.size;
    await Promise.all(
      [...ids].map(async id => {
        const path = `orgs/${context.organisationId}/${naming.resource.collection}/${id}`;
        const document = await readDocument(store, path);
        if (document) names.set(id, String(document[naming.field]));
      }),
    );
  }
  return names;
}

function isNamed(type: string): type is keyof typeof namings {
  return Object.hasOwn(namings, type);
}
