import { Firestore } from '@google-cloud/firestore';
import { PubSub } from '@google-cloud/pubsub';
import { expect, test } from 'vitest';

test('a test finds Firestore through the environment', async () => {
  const firestore = new Firestore();
  const document = firestore.doc('cloud-setup/one');
  await document.set({ here: true });
  expect((await document.get()).data()).toEqual({ here: true });
  await firestore.terminate();
});

test('a test finds Pub/Sub through the environment', async () => {
  const pubsub = new PubSub();
  const [topic] = await pubsub.createTopic('cloud-setup');
  expect(topic.name).toBe('projects/demo-chatterfix-test/topics/cloud-setup');
  await pubsub.close();
});

test('a test finds the accounts through the environment', async () => {
  const response = await fetch(`http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}/`);
  expect(await response.json()).toMatchObject({ authEmulator: { ready: true } });
});
