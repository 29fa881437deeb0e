// Google's client is heavy: what needs it imports this file lazily, so that a cold start pays for it once, at the
// first read. A wrapper with named imports, because a bundled dynamic import hides the package's own names.
export { AggregateField, FieldPath, FieldValue, Firestore, Timestamp } from '@google-cloud/firestore';
