import type { MetricMessage } from '../../../messages/metrics.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Publish } from '../../../platform/pubsub/publisher.ts';
import type { MonitorDeps } from '../deps.ts';
import { lastDays, uptimeDays, uptimeOf } from '../service/count-time.ts';
import { watchedServices } from '../service/watched-services.ts';
import { readSlo } from '../slo/read-slo.ts';

/**
 * Publishes what rules for alerts go by: `system.uptime`, percent of the last 30 days over all services, and `slo.burn-rate` by the
 * label `window`, each the lesser of a long window's and its short one's. Costs a read for each service and eight for the objective.
 */
export async function tellMetrics(
  { publish, ...deps }: Pick<MonitorDeps, 'store' | 'watched'> & { publish: Publish },
  context: Context,
): Promise<void> {
  const { store } = deps;
  const { organisationId } = context;
  const [watched, slo] = await Promise.all([watchedServices(deps, context), readSlo(store, context)]);
  const at = store.now().toISOString();
  const tell = (metric: string, value: number | null, labels: MetricMessage['labels'] = {}) => {
    const message: MetricMessage = { organisationId, metric, at, value, labels };
    return publish('metrics', message, { org: organisationId, metric });
  };
  await Promise.all([
    tell('system.uptime', uptimeOf(watched.flatMap(({ days }) => lastDays(days, uptimeDays)))),
    ...slo.alerts.map(({ long, rate }) => tell('slo.burn-rate', rate, { window: long })),
  ]);
}
