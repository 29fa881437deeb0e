import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { StorageState } from '../state/open-state.ts';

/** The names in a path, decoded; '' where the path has none. */
export type PathNames = { bucket: string; object: string; toBucket: string; toObject: string };

/** One request. */
export type Call = {
  request: IncomingMessage;
  names: PathNames;
  query: Record<string, string>;
  /** How the client reached the server, for links back: `http://127.0.0.1:9199`. */
  origin: string;
  state: StorageState;
};

/** What to answer: JSON, a stream, or neither. */
export type Reply = {
  status: number;
  headers?: OutgoingHttpHeaders;
  json?: unknown;
  stream?: Readable;
};

export type Handler = (call: Call) => Reply | Promise<Reply>;
