// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { ServicesClient } from '@google-cloud/run';
