// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { RevisionsClient, ServicesClient } from '@google-cloud/run';
