import { setTimeout as wait } from 'node:timers/promises';
import { noFaults } from '../../faults/fault.ts';
import { startRun } from '../start-run.ts';
import { testLaunch } from './test-launch.ts';
import { testRecord } from './test-record.ts';

/*
 * A starter to be killed: runs two instances, with the folder that is its argument for its state, and writes their
 * process ids on one line.
 */
const run = startRun({
  project: 'demo-test',
  location: 'us-central1',
  functions: [{ record: testRecord('cmms', { minInstances: 2 }), version: '1' }],
  launch: testLaunch(),
  stateDir: process.argv[2] ?? '',
  faults: noFaults,
  uriOf: () => '',
  onLog: () => {},
});
const ready = () => run.processes().filter(({ state }) => state === 'ready');
while (ready().length < 2) await wait(10);
console.log(
  ready()
    .map(({ pid }) => pid)
    .join(' '),
);
