// Imported lazily, like the database's client: see platform/firestore/firestore-client.ts.
export { type AppOptions, applicationDefault, initializeApp } from 'firebase-admin/app';
export { getMessaging, type Messaging } from 'firebase-admin/messaging';
