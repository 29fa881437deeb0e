import { expect, test } from 'vitest';
import { MetricMessage } from '../../../messages/metrics.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { addRequestCounts, bucketOf } from '../../../platform/metering/request-counts.ts';
import { testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { services } from '../service/schemas.ts';
import { tellMetrics } from './tell-metrics.ts';

test('uptime over all services and the burn rate of each window are told', async () => {
  const { store } = testDeps();
  const { id, context } = await testOrganisation(testDeps());
  const days = [{ date: '2026-03-29', upSeconds: 300, downSeconds: 100, maintenanceSeconds: 0 }];
  const down = [{ date: '2026-03-29', upSeconds: 0, downSeconds: 400, maintenanceSeconds: 0 }];
  await runChange(store, context(), async change => {
    for (const name of ['cmms', 'live', 'gone'])
      change.create(services, {
        id: name,
        name,
        summary: '',
        dependsOn: [],
        stateSince: change.now,
        days: name === 'gone' ? down : days,
      });
  });
  const counts = { total: 1000, failed: 20, slow: 0, milliseconds: 0 };
  await addRequestCounts(await store.firestore(), id, 'cmms', new Map([[bucketOf(new Date()), counts]]));

  const watched = ['cmms', 'live'].map(name => ({ name, summary: '', component: 'Core', dependsOn: [] }));
  const told: unknown[] = [];
  const publish = async (topic: string, message: unknown) => {
    told.push([topic, MetricMessage.parse(message)]);
  };
  await tellMetrics({ store, publish, watched }, context());
  const common = { organisationId: id, at: expect.any(String) };
  const burnRate = { ...common, metric: 'slo.burn-rate', value: 20 };
  expect(told).toEqual([
    ['metrics', { ...common, metric: 'system.uptime', value: 75, labels: {} }],
    ...['1h', '6h', '1d', '3d'].map(window => ['metrics', { ...burnRate, labels: { window } }]),
  ]);
});
