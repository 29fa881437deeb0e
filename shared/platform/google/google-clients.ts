// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { GoogleAuth, PassThroughClient } from 'google-auth-library';
export { grpc } from 'google-gax';
