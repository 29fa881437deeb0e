import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { DocumentEvent } from './document-event.ts';
import { openSpool } from './spool.ts';

const newFile = () => join(temporaryFolder(), 'eventarc', 'pending.jsonl');
const event = (id: string): DocumentEvent => ({
  id,
  functionName: 'event-relay',
  headers: { 'ce-document': 'orgs/ö/events/1' },
  body: 'CgA=',
});
const ids = (events: DocumentEvent[]) => events.map(({ id }) => id);

test('a new spool is empty', () => {
  expect(openSpool(newFile()).pending()).toEqual([]);
});

test('events are pending in the order they were added until they are removed', () => {
  const spool = openSpool(newFile());
  for (const id of ['b', 'a', 'c']) spool.add(event(id));
  spool.remove('a');
  expect(ids(spool.pending())).toEqual(['b', 'c']);
});

test('what was added is there for the next process even if this one never closes the spool', () => {
  const file = newFile();
  const spool = openSpool(file);
  for (const id of ['a', 'b']) spool.add(event(id));
  spool.remove('a');
  expect(openSpool(file).pending()).toEqual([event('b')]);
});

test('a last line that was cut short is left out', () => {
  const file = newFile();
  const spool = openSpool(file);
  spool.add(event('a'));
  spool.close();
  appendFileSync(file, '{"id":"b","functionNa');
  const again = openSpool(file);
  again.add(event('c'));
  expect(ids(openSpool(file).pending())).toEqual(['a', 'c']);
});

test('delivered events leave the file when it is opened', () => {
  const file = newFile();
  const spool = openSpool(file);
  spool.add(event('a'));
  spool.remove('a');
  spool.close();
  openSpool(file).close();
  expect(readFileSync(file, 'utf8')).toBe('');
});

test('delivered events leave the file while it is open', () => {
  const file = newFile();
  const spool = openSpool(file);
  spool.add(event('kept'));
  for (let count = 0; count < 5000; count += 1) {
    spool.add(event(`${count}`));
    spool.remove(`${count}`);
  }
  const lines = readFileSync(file, 'utf8').split('\n').length - 1;
  expect(lines).toBeLessThan(2100);
  expect(ids(openSpool(file).pending())).toEqual(['kept']);
});
