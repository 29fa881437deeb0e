import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { followEvents, type StreamedEvent } from '../testing/event-stream.ts';
import { create, foundOrganisation, listAll } from '../testing/organisation.ts';
import { crash } from '../testing/platform.ts';

const changes = 500;

test('a client that is cut off again and again sees each event once, in order, though live is killed', async () => {
  const { api, admin } = await foundOrganisation();
  const seen: StreamedEvent[] = [];
  const { promise: following, resolve: opened } = Promise.withResolvers<void>();

  const follow = async () => {
    while (seen.length < changes) {
      let left = 1 + (seen.length % 13);
      try {
        for await (const event of ordersIn(followEvents(admin.token, seen.at(-1)?.cursor, opened))) {
          seen.push(event);
          left -= 1;
          // Leaving the loop breaks the connection off.
          if (left === 0 || seen.length === changes) break;
        }
      } catch {
        await wait(50);
      }
    }
  };
  const change = async () => {
    await following;
    let next = 0;
    const client = async () => {
      for (let order = next++; order < changes; order = next++) {
        if (order % 150 === 100) await crash('live');
        await create(api, '/api/work-orders', { title: `Order ${order}` });
      }
    };
    await Promise.all(Array.from({ length: 10 }, client));
  };
  await Promise.all([follow(), change()]);

  const log = await listAll(api, '/api/events');
  const created = log.filter(({ type }) => type === 'work-order.created').map(({ id }) => id);
  expect(seen.map(({ data }) => data.id).sort()).toEqual(created.sort());
  const cursors = seen.map(({ cursor }) => cursor);
  expect(cursors).toEqual(cursors.toSorted());
});

/** Of the events those of new orders: a new organisation is given its rules for alerts meanwhile. */
async function* ordersIn(events: AsyncIterable<StreamedEvent>): AsyncGenerator<StreamedEvent> {
  for await (const event of events) if (event.data.type === 'work-order.created') yield event;
}
