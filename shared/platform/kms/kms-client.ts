// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { KeyManagementServiceClient } from '@google-cloud/kms';
