// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { getApps, initializeApp } from 'firebase-admin/app';
export { type Auth, getAuth } from 'firebase-admin/auth';
