import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type TestOrganisation, testDeps, testOrganisation } from '../../testing/test-organisation.ts';
import type { Context } from '../context/context.ts';
import { line, optional, reference } from '../resource/fields.ts';
import { defineResource } from '../resource/resource.ts';
import { repository } from './repository.ts';
import { runChange } from './run-change.ts';

const shelves = defineResource({
  noun: 'shelf',
  path: 'shelves',
  collection: 'shelves',
  fields: { name: line(60), note: optional(line(60)) },
});
const boxes = defineResource({
  noun: 'box',
  path: 'boxes',
  collection: 'boxes',
  fields: {
    name: line(60),
    code: optional(line(20)),
    shelfId: optional(reference),
    tags: z.array(line(20)).default([]),
  },
  derived: { pin: z.string().default('1234') },
  unique: ['code'],
  references: { shelfId: 'shelves' },
  within: { path: 'shelves', field: 'shelfId' },
  secret: ['pin'],
});
const family = [shelves, boxes];

const { store } = testDeps();
let organisation: TestOrganisation;
let context: Context;

beforeAll(async () => {
  organisation = await testOrganisation(testDeps());
});

beforeEach(() => {
  context = organisation.context();
});

const shelfOf = () => repository(store, context, shelves, family);
const boxOf = (given = context) => repository(store, given, boxes, family);
const box = (fields: object = {}) => boxes.create.parse({ name: 'Box', ...fields });
let codes = 0;
const uniqueCode = () => `C-${++codes}`;

/** What has been read and written since the last question. */
function cost() {
  const { usage } = context;
  context = { ...context, usage: { reads: 0, writes: 0 } };
  return usage;
}

/** The events of an item, oldest first, and the item's document. */
async function historyOf(collection: string, path: string, id: string) {
  const root = (await store.firestore()).doc(`orgs/${organisation.id}`);
  const { docs } = await root.collection('events').where('subject', '==', `${path}/${id}`).get();
  const events = docs.sort((one, other) => one.get('version') - other.get('version'));
  return { events, document: await root.collection(collection).doc(id).get() };
}

describe('an item', () => {
  test('is read as it was created, for one read', async () => {
    const made = await boxOf().create(box({ tags: ['a'] }));
    expect(made).toMatchObject({ name: 'Box', code: null, tags: ['a'], version: 1 });
    cost();
    expect(await boxOf().get(made.id)).toEqual(made);
    expect(cost()).toEqual({ reads: 1, writes: 0 });
  });

  test('costs two writes: itself and its event', async () => {
    await boxOf().create(box());
    expect(cost()).toEqual({ reads: 0, writes: 2 });
  });

  test('is changed in the given fields, for one read and two writes', async () => {
    const made = await boxOf().create(box({ tags: ['a'] }));
    cost();
    const changed = await boxOf().change(made.id, { name: 'Crate' });
    expect(cost()).toEqual({ reads: 1, writes: 2 });
    expect(changed).toEqual({ ...made, name: 'Crate', version: 2, updatedAt: changed.updatedAt });
    expect(await boxOf().get(made.id)).toEqual(changed);
  });

  test('stays as it is when a change says nothing new', async () => {
    const made = await boxOf().create(box({ tags: ['a'] }));
    cost();
    expect(await boxOf().change(made.id, { name: 'Box', tags: ['a'] })).toEqual(made);
    expect(cost()).toEqual({ reads: 1, writes: 0 });
  });

  test('is gone when it was deleted', async () => {
    const { id } = await boxOf().create(box());
    cost();
    await boxOf().delete(id);
    expect(cost()).toEqual({ reads: 1, writes: 2 });
    await expect(boxOf().get(id)).rejects.toMatchObject({ status: 404 });
  });

  test.each([
    ['read', () => boxOf().get('absent')],
    ['changed', () => boxOf().change('absent', { name: 'Crate' })],
    ['deleted', () => boxOf().delete('absent')],
  ])('that is not there is not %s', async (_, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ status: 404, message: 'There is no box absent.' });
  });

  test('of another organisation is not there', async () => {
    const { id } = await boxOf().create(box());
    const other = { ...organisation.context(), organisationId: 'another' };
    await expect(boxOf(other).get(id)).rejects.toMatchObject({ status: 404 });
    await expect(boxOf(other).change(id, { name: 'Stolen' })).rejects.toMatchObject({ status: 404 });
    await expect(boxOf(other).delete(id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('every change', () => {
  test('has one event, committed with it, that says what was and what is', async () => {
    const { id } = await boxOf().create(box({ tags: ['a'] }));
    await boxOf().change(id, { name: 'Crate', code: uniqueCode() });
    await boxOf().change(id, { tags: ['a', 'b'] });
    const { events, document } = await historyOf('boxes', 'boxes', id);
    expect(events.map(event => event.data())).toMatchObject([
      {
        type: 'box.created',
        label: 'Box',
        version: 1,
        before: null,
        after: { id, name: 'Box', tags: ['a'] },
      },
      { type: 'box.updated', version: 2, before: { name: 'Box', code: null }, after: { name: 'Crate' } },
      { type: 'box.updated', version: 3, before: { tags: ['a'] }, after: { tags: ['a', 'b'] } },
    ]);
    expect(events.at(-1)?.createTime).toEqual(document.updateTime);
  });

  test('says who made it, and by which request', async () => {
    const { id } = await boxOf().create(box());
    const { events } = await historyOf('boxes', 'boxes', id);
    expect(events[0]?.data()).toMatchObject({ actor: context.actor, requestId: context.requestId });
  });

  test('says what the item is a part of, where it is of any', async () => {
    const shelf = await shelfOf().create({ name: 'Shelf', note: null });
    const { id } = await boxOf().create(box());
    await boxOf().change(id, { shelfId: shelf.id });
    const { events } = await historyOf('boxes', 'boxes', id);
    expect(events.map(event => event.get('within'))).toEqual([null, `shelves/${shelf.id}`]);
  });

  test('leaves the last state of what was deleted in its event', async () => {
    const made = await boxOf().create(box());
    await boxOf().delete(made.id);
    const { events, document } = await historyOf('boxes', 'boxes', made.id);
    const { pin: _, ...shown } = made;
    expect(events.map(event => event.get('type')).sort()).toEqual(['box.created', 'box.deleted']);
    expect(events.find(event => event.get('type') === 'box.deleted')?.data()).toMatchObject({
      before: shown,
      after: null,
      version: 1,
    });
    expect(document.exists).toBe(false);
  });

  test('shows no secret, though the change is of nothing else', async () => {
    const { id } = await boxOf().create(box());
    await runChange(store, context, async change => {
      const before = await change.get(boxes, id);
      return change.update(boxes, before, { pin: '9876' });
    });
    const { events } = await historyOf('boxes', 'boxes', id);
    expect(events[1]?.data()).toMatchObject({ before: {}, after: {}, version: 2 });
    expect(JSON.stringify(events.map(event => event.data()))).not.toMatch(/1234|9876|pin/);
  });
});

describe('a unique value', () => {
  test.each([
    ['is no other item’s', 'twice'],
    ['is the same in capitals', 'TWICE'],
  ])('%s', async (_, code) => {
    const prefix = uniqueCode();
    await boxOf().create(box({ code: `${prefix}-twice` }));
    await expect(boxOf().create(box({ code: `${prefix}-${code}` }))).rejects.toMatchObject({
      status: 409,
      code: 'duplicate',
      details: { field: 'code' },
      message: 'Another item has this code. Choose another code.',
    });
  });

  test('cannot be taken by a change either, which then changes nothing', async () => {
    const code = uniqueCode();
    await boxOf().create(box({ code }));
    const { id } = await boxOf().create(box());
    await expect(boxOf().change(id, { name: 'Thief', code })).rejects.toMatchObject({ code: 'duplicate' });
    expect(await boxOf().get(id)).toMatchObject({ name: 'Box', code: null, version: 1 });
  });

  test('is free again when its item has another, or none, or is gone', async () => {
    const code = uniqueCode();
    const first = await boxOf().create(box({ code }));
    await boxOf().change(first.id, { code: uniqueCode() });
    const second = await boxOf().create(box({ code }));
    await boxOf().change(second.id, { code: null });
    const third = await boxOf().create(box({ code }));
    await boxOf().delete(third.id);
    expect(await boxOf().create(box({ code }))).toMatchObject({ code });
  });

  test('is kept by other changes, and by one of its capitals', async () => {
    const code = uniqueCode();
    const { id } = await boxOf().create(box({ code }));
    await boxOf().change(id, { name: 'Crate' });
    await boxOf().change(id, { code: code.toLowerCase() });
    await expect(boxOf().create(box({ code }))).rejects.toMatchObject({ code: 'duplicate' });
  });

  test('is one item’s, however many want it at once', async () => {
    const code = uniqueCode();
    const attempts = Array.from({ length: 20 }, () => boxOf(organisation.context()).create(box({ code })));
    const outcomes = (await Promise.allSettled(attempts)).map(({ status }) => status);
    expect(outcomes.filter(outcome => outcome === 'fulfilled')).toHaveLength(1);
  });

  test('may be missing from any number of items', async () => {
    await Promise.all([boxOf().create(box()), boxOf().create(box())]);
    expect(
      (await boxOf().list({ pageSize: 200 })).items.filter(({ code }) => code === null).length,
    ).toBeGreaterThan(1);
  });
});

describe('a reference', () => {
  test('leads to an item, which costs a read', async () => {
    const shelf = await shelfOf().create({ name: 'Top', note: null });
    cost();
    expect(await boxOf().create(box({ shelfId: shelf.id }))).toMatchObject({ shelfId: shelf.id });
    expect(cost()).toEqual({ reads: 1, writes: 2 });
  });

  test.each([
    ['create', (shelfId: string) => boxOf().create(box({ shelfId }))],
    ['change', async (shelfId: string) => boxOf().change((await boxOf().create(box())).id, { shelfId })],
  ])('that leads nowhere fails a %s', async (_, attempt) => {
    await expect(attempt('absent')).rejects.toMatchObject({
      status: 422,
      details: { errors: [{ path: 'shelfId', message: 'there is no shelf absent' }] },
    });
  });

  test('keeps an item from being deleted', async () => {
    const shelf = await shelfOf().create({ name: 'Top', note: null });
    const { id } = await boxOf().create(box({ shelfId: shelf.id }));
    await expect(shelfOf().delete(shelf.id)).rejects.toMatchObject({ status: 409, code: 'in-use' });
    await boxOf().change(id, { shelfId: null });
    await expect(shelfOf().delete(shelf.id)).resolves.toBeUndefined();
  });

  test('never leads to what is deleted at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const { id: shelfId } = await shelfOf().create({ name: 'Top', note: null });
      const [placed, deleted] = await Promise.allSettled([
        boxOf(organisation.context()).create(box({ shelfId })),
        repository(store, organisation.context(), shelves, family).delete(shelfId),
      ]);
      expect([placed.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected']);
    }
  });
});

describe('a version', () => {
  test('that is no longer the item’s is refused', async () => {
    const { id } = await boxOf().create(box());
    await boxOf().change(id, { name: 'Crate' }, 1);
    const stale = { status: 412, details: { currentVersion: 2 } };
    await expect(boxOf().change(id, { name: 'Bin' }, 1)).rejects.toMatchObject(stale);
    await expect(boxOf().delete(id, 1)).rejects.toMatchObject(stale);
    await expect(boxOf().delete(id, 2)).resolves.toBeUndefined();
  });

  test('is changed once, however many change it at once', async () => {
    const { id } = await boxOf().create(box());
    const attempts = Array.from({ length: 4 }, (_, index) =>
      boxOf(organisation.context()).change(id, { name: `Box ${index}` }, 1),
    );
    const outcomes = (await Promise.allSettled(attempts)).map(({ status }) => status);
    expect(outcomes.filter(outcome => outcome === 'fulfilled')).toHaveLength(1);
    expect(await boxOf().get(id)).toMatchObject({ version: 2 });
  });
});
