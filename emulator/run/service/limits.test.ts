import { expect, test } from 'vitest';
import { testRecord } from '../testing/test-record.ts';
import { limitsOf } from './limits.ts';
import { templateOf } from './template-of.ts';

const place = { project: 'p', location: 'l' };

test('The limits of a record come back from its template', () => {
  const record = testRecord('cmms', { cpu: 0.5, memoryMiB: 2048, minInstances: 1 });
  expect(limitsOf(templateOf(place, { record, version: '1' }))).toEqual(record.limits);
});

test.each([
  ['512Mi', 512],
  ['2Gi', 2048],
  ['1.5Gi', 1536],
  ['1G', 953],
  ['134217728', 128],
])('%s of memory are %i MiB', (memory, mebibytes) => {
  const template = templateOf(place, { record: testRecord('cmms'), version: '1' });
  template.containers[0].resources.limits.memory = memory;
  expect(limitsOf(template).memoryMiB).toBe(mebibytes);
});

test('Thousandths of a CPU are understood', () => {
  const template = templateOf(place, { record: testRecord('cmms'), version: '1' });
  template.containers[0].resources.limits.cpu = '1500m';
  expect(limitsOf(template).cpu).toBe(1.5);
});
