import { expect, test } from 'vitest';
import { testRecord } from '../testing/test-record.ts';
import { addRevision } from './add-revision.ts';
import { newService } from './new-service.ts';
import { type Condition, revisionTraffic } from './service.ts';
import { templateOf } from './template-of.ts';

const condition: Condition = { state: 'CONDITION_SUCCEEDED', message: '', time: '2026-11-21T10:00:00.000Z' };
const template = templateOf({ project: 'p', location: 'l' }, { record: testRecord('cmms'), version: '1' });
const settings = { description: '', labels: {}, annotations: {}, template, traffic: [] };

test('Old revisions are forgotten, but not one that serves', () => {
  let service = addRevision(newService('cmms', settings, condition), template, condition);
  const first = service.latestCreatedRevision;
  service.trafficStatuses = [{ type: revisionTraffic, revision: first, percent: 100, tag: '' }];
  for (let i = 0; i < 120; i++) service = addRevision(service, template, condition);
  expect(service.revisions).toHaveLength(101);
  expect(service.revisions.at(-1)?.name).toBe(first);
  expect(service.latestCreatedRevision).toMatch(/^cmms-00121-[a-z0-9]{3}$/);
});
