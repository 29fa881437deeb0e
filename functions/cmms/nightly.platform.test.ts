import { runJob } from '@chatterfix/emulator/scheduler/testing/run-job.ts';
import { dayIn, daysBefore } from '@chatterfix/shared/domain/maintenance/metrics/daily/day-in.ts';
import { Days } from '@chatterfix/shared/domain/maintenance/metrics/daily/list-days.ts';
import { Restatement } from '@chatterfix/shared/domain/maintenance/metrics/daily/list-restatements.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { create, foundOrganisation, listAll, type PlatformOrganisation } from '../testing/organisation.ts';
import { processesOf, withFaults } from '../testing/platform.ts';

const patience = { timeout: 60_000, interval: 250 };

describe('an organisation of which three nights were missed', () => {
  let organisation: PlatformOrganisation;
  /** Noon of a day in the organisation's zone, so many days ago. */
  const daysAgo = (days: number) => daysBefore(dayIn('Australia/Perth')(new Date().toISOString()), days);
  const noon = (days: number) => `${daysAgo(days)}T12:00:00+08:00`;

  const open = (days: number) =>
    create(organisation.api, '/api/work-orders', { title: 'Leaking', reportedAt: noon(days) });
  const opened = async () => {
    const query = `from=${daysAgo(4)}&to=${daysAgo(0)}`;
    const { items } = Days.parse((await organisation.api('GET', `/api/metrics/daily?${query}`)).body);
    return items.map(day => day.opened);
  };
  const night = async () => {
    const [apis] = await processesOf('cloud-apis');
    await runJob(`127.0.0.1:${apis?.port}`, 'nightly');
  };

  beforeAll(async () => {
    organisation = await foundOrganisation();
    for (const days of [4, 2, 2, 1]) await open(days);
  });

  test('has the figures of all of them after the next', async () => {
    expect(await opened()).toEqual([]);
    await night();
    await expect.poll(opened, patience).toEqual([1, 0, 2, 1]);
  });

  test('has the same though each message comes three times, and the job runs again', async () => {
    await withFaults([{ target: 'pubsub', operation: 'roll-up', duplicate: 2, delayMs: 100 }], async () => {
      await open(3);
      await Promise.all([night(), night()]);
      await expect.poll(opened, patience).toEqual([1, 1, 2, 1]);
      await night();
    });
    await open(4);
    await night();
    // What came last is there only when all that came before it is.
    await expect.poll(opened, patience).toEqual([2, 1, 2, 1]);
  });

  test('says which days came late', async () => {
    const items = await listAll(organisation.api, '/api/metrics/restatements');
    const found = items.map(item => Restatement.parse(item));
    expect(found.map(({ date }) => date).sort()).toEqual([daysAgo(4), daysAgo(3)]);
    expect(found).toContainEqual(
      expect.objectContaining({ date: daysAgo(3), figures: expect.objectContaining({ opened: 1 }) }),
    );
  });
});
