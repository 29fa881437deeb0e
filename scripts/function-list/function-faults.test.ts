import { expect, test } from 'vitest';
import { plant, type Tree } from '../testing/plant.ts';
import { functionFaults } from './function-faults.ts';

const limits = {
  cpu: 1,
  memoryMiB: 512,
  concurrency: 80,
  minInstances: 0,
  maxInstances: 3,
  timeoutSeconds: 60,
};

function record(name: string, entry: string, trigger: unknown): unknown {
  const common = {
    summary: 'Does it.',
    component: 'Maintenance',
    limits,
    roles: [],
    secrets: [],
    dependsOn: [],
  };
  return { name, entry, trigger, ...common };
}

const http = record('cmms', 'cmms/http.ts', { http: { paths: ['/api/sites'] } });
const topic = record('relay', 'cmms/on-event.ts', { topic: 'events' });
const nightly = record('nightly', 'cmms/every-night.ts', { schedule: '0 3 * * *', timeZone: 'Etc/UTC' });

const clean: Tree = {
  'functions/functions.json': JSON.stringify([http, topic, nightly]),
  'functions/cmms/README.md': '',
  'functions/cmms/http.ts': "registerHttp('cmms', app);",
  'functions/cmms/on-event.ts': "registerMessage(\n  'relay',\n  logger,\n);",
  'functions/cmms/every-night.ts': "registerSchedule('nightly', run);",
  'functions/cmms/app.ts': 'register(app, deps);',
  'functions/cmms/app.test.ts': "registerHttp('in-a-test', app);",
  'functions/fixtures/greeting.ts': "registerHttp('greeting', app);",
  'shared/messages/events.ts': '',
};

function faultsOf(changes: Record<string, string | undefined>): string[] {
  const tree = Object.fromEntries(
    Object.entries({ ...clean, ...changes }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text]],
    ),
  );
  return functionFaults(plant(tree), Object.keys(tree));
}

const listOf = (...records: unknown[]) => ({
  'functions/functions.json': JSON.stringify([http, topic, nightly, ...records]),
});

test('a list and files that agree have no faults', () => {
  expect(faultsOf({})).toEqual([]);
});

test('a record without its entry is a fault', () => {
  expect(faultsOf({ 'functions/cmms/http.ts': undefined })).toEqual([
    'functions/functions.json: the entry of cmms, functions/cmms/http.ts, does not exist.',
  ]);
});

test('an entry that registers another name is a fault on both sides', () => {
  expect(faultsOf({ 'functions/cmms/http.ts': "registerHttp('cmns', app);" })).toEqual([
    expect.stringContaining('functions/cmms/http.ts does not register cmms'),
    expect.stringContaining(
      'functions/cmms/http.ts registers cmns, which is not in functions/functions.json',
    ),
  ]);
});

test('an entry without its record is a fault', () => {
  expect(faultsOf({ 'functions/alerts/http.ts': "registerHttp('alerts', app);" })).toEqual([
    expect.stringContaining(
      'functions/alerts/http.ts registers alerts, which is not in functions/functions.json',
    ),
  ]);
});

test('a service without a README is a fault', () => {
  expect(faultsOf({ 'functions/cmms/README.md': undefined })).toEqual([
    expect.stringContaining('functions/cmms/README.md is missing'),
  ]);
});

test('a topic whose messages have no schema is a fault', () => {
  expect(faultsOf({ 'shared/messages/events.ts': undefined })).toEqual([
    expect.stringContaining(
      'relay: the messages of the topic events have no schema in shared/messages/events.ts',
    ),
  ]);
});

test('a schedule that never comes is a fault', () => {
  const late = record('late', 'cmms/every-night.ts', { schedule: '0 25 * * *', timeZone: 'Mars/Olympus' });
  const faults = faultsOf({
    ...listOf(late),
    'functions/cmms/every-night.ts': "registerSchedule('nightly', run); registerSchedule('late', run);",
  });
  expect(faults).toEqual([
    expect.stringContaining('functions.json: late: "0 25 * * *": the hour'),
    expect.stringContaining('functions.json: late: "Mars/Olympus" is not a time zone'),
  ]);
});

test('names and paths that clash are told by the schema of the list', () => {
  const twin = record('cmms', 'cmms/http.ts', { http: { paths: ['/api/sites'] } });
  const [fault] = faultsOf(listOf(twin));
  expect(fault).toContain('two functions are named cmms');
  expect(fault).toContain('two functions serve /api/sites');
});

test('a record that does not fit the schema is told with its place', () => {
  const [fault] = faultsOf(listOf(record('Bad Name', 'cmms/http.ts', { topic: 'events' })));
  expect(fault).toContain('[3].name');
});
