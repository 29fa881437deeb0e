import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { FunctionList, FunctionRecord, httpPaths, readFunctionList, signatureType } from './function-list.ts';

const record: FunctionRecord = {
  name: 'cmms',
  summary: 'Maintenance.',
  component: 'Maintenance',
  entry: 'cmms/http.ts',
  trigger: { http: { paths: ['/api/sites'] } },
  limits: { cpu: 1, memoryMiB: 512, concurrency: 80, minInstances: 0, maxInstances: 3, timeoutSeconds: 60 },
  roles: ['roles/datastore.user'],
  secrets: [],
  dependsOn: [],
};
const topic = {
  ...record,
  name: 'relay',
  trigger: { topic: 'events', filter: 'attributes.type = "user.created"' },
};
const schedule = { ...record, name: 'nightly', trigger: { schedule: '0 3 * * *', timeZone: 'Etc/UTC' } };
const firestore = {
  ...record,
  name: 'on-event',
  trigger: { firestore: { document: 'orgs/{org}/events/{event}' } },
};

/** What is said of a list that is not accepted. */
function refusal(list: unknown): string {
  const { error } = FunctionList.safeParse(list);
  return error ? z.prettifyError(error) : 'accepted';
}

test('the list of this repository is accepted', () => {
  expect(readFunctionList().length).toBeGreaterThan(0);
});

test('every kind of trigger is accepted', () => {
  expect(FunctionList.parse([record, topic, schedule, firestore])).toHaveLength(4);
});

describe('a record is refused, with its place and the reason,', () => {
  test.each<[string, object, string, string]>([
    ['for a name with capitals', { name: 'Cmms' }, 'lower-case words joined by hyphens', '[0].name'],
    ['for a name that is too long', { name: 'a'.repeat(28) }, 'lower-case words', '[0].name'],
    ['for a name that is too short', { name: 'ab' }, '3 to 27 letters', '[0].name'],
    ['without a summary', { summary: '' }, '>=1 characters', '[0].summary'],
    ['without a component', { component: '' }, '>=1 characters', '[0].component'],
    ['for an entry that is no source', { entry: 'cmms/http.js' }, 'a .ts file below functions/', '[0].entry'],
    [
      'for an entry out of the folder',
      { entry: '../web/app.ts' },
      'a .ts file below functions/',
      '[0].entry',
    ],
    ['without a trigger', { trigger: {} }, 'exactly one trigger', '[0].trigger'],
    [
      'for two triggers',
      { trigger: { ...record.trigger, ...topic.trigger } },
      'exactly one trigger',
      '[0].trigger',
    ],
    [
      'for a path outside the API',
      { trigger: { http: { paths: ['/sites'] } } },
      'a path below /api',
      '[0].trigger.http.paths[0]',
    ],
    ['for no path at all', { trigger: { http: { paths: [] } } }, '>=1 items', '[0].trigger.http.paths'],
    [
      'for a schedule of six fields',
      { trigger: { schedule: '0 0 3 * * *', timeZone: 'Etc/UTC' } },
      'a cron expression of five fields',
      '[0].trigger.schedule',
    ],
    ['for no instances', { limits: { ...record.limits, maxInstances: 0 } }, '>0', '[0].limits.maxInstances'],
    ['for a role that is none', { roles: ['datastore.user'] }, 'roles/', '[0].roles[0]'],
    [
      'for a role on a bucket it does not name',
      { roles: ['roles/storage.objectUser'] },
      'name its resource',
      '[0].roles[0]',
    ],
    [
      'for a role on what is no resource',
      { roles: ['roles/pubsub.publisher on events'] },
      'on topics/events',
      '[0].roles[0]',
    ],
    ['for a field nobody knows', { region: 'europe-west1' }, '"region"', '[0]'],
  ])('%s', (_, change, reason, place) => {
    const said = refusal([{ ...record, ...change }]);
    expect(said).toContain(reason);
    expect(said).toContain(`at ${place}`);
  });
});

describe('a list is refused', () => {
  test('when two functions have one name', () => {
    expect(refusal([record, { ...topic, name: 'cmms' }])).toContain('two functions are named cmms');
  });

  test('when two functions serve one path', () => {
    expect(refusal([record, { ...record, name: 'other' }])).toContain('two functions serve /api/sites');
  });

  test('when a function may publish to a topic that nobody takes', () => {
    const roles = ['roles/pubsub.publisher on topics/evnts'];
    expect(refusal([{ ...record, roles }, topic])).toContain(
      'cmms has a role on the topic evnts, which no function takes',
    );
  });

  test('when a function depends on one that is not listed', () => {
    expect(refusal([{ ...record, dependsOn: ['relay'] }])).toContain(
      'cmms depends on relay, which is not listed',
    );
  });

  test('when its file holds no JSON', () => {
    const folder = mkdtempSync(join(tmpdir(), 'function-list-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'functions.json'), '[{]');
    expect(() => readFunctionList(join(folder, 'functions.json'))).toThrow(SyntaxError);
  });
});

test('only HTTP functions have paths', () => {
  expect([record, topic, schedule, firestore].map(httpPaths)).toEqual([['/api/sites'], [], [], []]);
});

test('a schedule calls by HTTP, a message and a document by CloudEvent', () => {
  expect([record, schedule, topic, firestore].map(signatureType)).toEqual([
    'http',
    'http',
    'cloudevent',
    'cloudevent',
  ]);
});

describe('for any records', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{1,20}[a-z0-9]$/);
  const path = fc.stringMatching(/^\/api\/[a-z0-9-]{1,20}$/);
  const trigger = fc.oneof(
    fc.record({ http: fc.record({ paths: fc.uniqueArray(path, { minLength: 1, maxLength: 3 }) }) }),
    fc.record({ topic: fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/) }),
    fc.constant(schedule.trigger),
    fc.constant(firestore.trigger),
  );
  const records = fc.uniqueArray(fc.record({ name, trigger }), {
    selector: each => each.name,
    minLength: 1,
    maxLength: 6,
  });
  const complete = (list: { name: string; trigger: FunctionRecord['trigger'] }[]) =>
    list.map((each): FunctionRecord => ({ ...record, ...each }));

  test('a list is accepted exactly when no path is served twice', () => {
    fc.assert(
      fc.property(records, list => {
        const paths = complete(list).flatMap(httpPaths);
        expect(FunctionList.safeParse(complete(list)).success).toBe(new Set(paths).size === paths.length);
      }),
    );
  });

  test('an accepted record reads back as it was written', () => {
    fc.assert(
      fc.property(records, list => {
        for (const each of complete(list)) {
          expect(FunctionRecord.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
        }
      }),
    );
  });

  test('whatever stands in the file, the answer is a list or a reason', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const { success, error } = FunctionList.safeParse(value);
        expect(success || error instanceof z.ZodError).toBe(true);
      }),
    );
  });
});
