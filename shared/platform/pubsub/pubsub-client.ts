// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { PubSub } from '@google-cloud/pubsub';
