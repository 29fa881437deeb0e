import { expect, test } from 'vitest';
import { readFunctionList } from './function-list.ts';
import { platformUrl } from './testing/platform.ts';

const records = readFunctionList();
const withTrigger = (kind: string) => records.filter(({ trigger }) => kind in trigger);
const patience = { timeout: 20_000 };

test.each(records)('$name is well', async ({ name }) => {
  const answer = async () => (await fetch(`${platformUrl}/run/${name}/health`)).json();
  await expect.poll(answer, patience).toEqual({ status: 'ok' });
});

test.each(withTrigger('topic'))('$name takes a message, though it be nonsense', async ({ name }) => {
  const message = { data: btoa('{}'), attributes: {}, messageId: '1', publishTime: new Date() };
  const subscription = `projects/demo-chatterfix/subscriptions/${name}`;
  const url = `${platformUrl}/run/${name}/projects/demo-chatterfix/topics/${topicOf(name)}`;
  const headers = { 'Content-Type': 'application/json' };
  const deliver = async () =>
    (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ message, subscription }) })).ok;
  await expect.poll(deliver, patience).toBe(true);
});

test.each(withTrigger('firestore'))('$name takes an event, though its document be gone', async ({ name }) => {
  const headers = {
    'Content-Type': 'application/protobuf',
    'ce-id': '1',
    'ce-type': 'google.cloud.firestore.document.v1.created',
    'ce-source': '//firestore.googleapis.com/projects/demo-chatterfix/databases/(default)',
    'ce-specversion': '1.0',
    'ce-subject': 'documents/orgs/none/events/none',
  };
  const url = `${platformUrl}/run/${name}/`;
  const deliver = async () => (await fetch(url, { method: 'POST', headers, body: new Uint8Array(1) })).ok;
  await expect.poll(deliver, patience).toBe(true);
});

function topicOf(name: string): string {
  const trigger = records.find(record => record.name === name)?.trigger;
  return trigger && 'topic' in trigger ? trigger.topic : '';
}
