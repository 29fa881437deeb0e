// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { CloudSchedulerClient } from '@google-cloud/scheduler';
