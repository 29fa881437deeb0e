import type { EventEmitter } from 'node:events';
import type { Usage } from '@chatterfix/shared/platform/context/context.ts';
import type { Store } from '@chatterfix/shared/platform/firestore/store.ts';

/** An answer to a query or to a read by id, where `result` names what was found, or of an aggregation. */
type Answer = {
  document?: unknown;
  result?: string | { aggregateFields: Record<string, { integerValue?: string }> };
};

/** The two ways by which Google's client calls the database; part of it, but not of its types. */
type Client = {
  request(method: string, request: { writes?: unknown[] }, ...rest: unknown[]): Promise<unknown>;
  requestStream(method: string, ...rest: unknown[]): Promise<EventEmitter>;
};

/** Counts what really goes to the database and comes from it, as the bill would, whatever the platform believes. */
export async function meterFirestore(store: Store): Promise<{ take(): Usage }> {
  const client = (await store.firestore()) as unknown as Client;
  const [request, requestStream] = [client.request.bind(client), client.requestStream.bind(client)];
  let usage: Usage = { reads: 0, writes: 0 };

  client.request = (method, content, ...rest) => {
    if (method === 'commit') usage.writes += content.writes?.length ?? 0;
    return request(method, content, ...rest);
  };
  client.requestStream = async (method, ...rest) => {
    const stream = await requestStream(method, ...rest);
    const emit = stream.emit.bind(stream);
    let found = 0;
    stream.emit = (event, ...values) => {
      if (event === 'data') found += documentsIn(values[0]);
      // A query that finds nothing costs one read.
      if (event === 'end') usage.reads += Math.max(1, found);
      return emit(event, ...values);
    };
    return stream;
  };
  return {
    take() {
      const taken = usage;
      usage = { reads: 0, writes: 0 };
      return taken;
    },
  };
}

function documentsIn({ document, result }: Answer): number {
  if (typeof result !== 'object')
    return Number(Boolean(document) || result === 'found' || result === 'missing');
  const [count] = Object.values(result.aggregateFields);
  return Math.max(1, Math.ceil(Number(count?.integerValue ?? 0) / 1000));
}
