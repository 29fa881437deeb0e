// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { Storage } from '@google-cloud/storage';
