import { EventEmitter } from 'node:events';

// The client puts eleven listeners on a stream that it reads, one more than Node takes for a leak and warns of.
EventEmitter.defaultMaxListeners = Math.max(EventEmitter.defaultMaxListeners, 20);

// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { Storage } from '@google-cloud/storage';
