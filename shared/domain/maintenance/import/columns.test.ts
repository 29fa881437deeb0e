import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { ImportKind } from './schemas.ts';

const named = (kind: ImportKind) => new Map(columnsOf(kind).map(column => [column.name, column]));

test('a kind has a column for each field one may write, after the id', () => {
  expect(columnsOf('sites').map(({ name }) => name)).toEqual(['id', 'name', 'code', 'address', 'timeZone']);
});

test('references stand as codes and addresses', () => {
  expect(named('assets').get('site')).toMatchObject({ field: 'siteId', type: 'site' });
  expect(named('assets').get('parent')).toMatchObject({ field: 'parentId', type: 'asset' });
  expect(named('work-orders').get('assignees')).toMatchObject({ field: 'assigneeIds', type: 'people' });
});

test('an order brings its history, too', () => {
  const columns = named('work-orders');
  expect(columns.get('status')).toMatchObject({ type: 'choice', required: false });
  expect(columns.get('completedAt')).toMatchObject({ type: 'instant' });
  expect(columns.get('totalCost')).toMatchObject({ type: 'money' });
});

test('types follow from the schemas', () => {
  expect(named('parts').get('minimumQuantity')).toMatchObject({ type: 'number' });
  expect(named('assets').get('criticality')).toMatchObject({
    type: 'choice',
    values: expect.arrayContaining(['high']),
  });
  expect(named('assets').get('description')).toMatchObject({ type: 'long-text' });
  expect(named('assets').get('code')).toMatchObject({ type: 'text', required: true });
});

test('what is required has no default', () => {
  const required = (kind: ImportKind) =>
    columnsOf(kind).flatMap(column => (column.required ? [column.name] : []));
  expect(ImportKind.options.map(required)).toEqual([
    ['name', 'code'],
    ['name', 'code'],
    ['name', 'code'],
    ['title'],
  ]);
});
