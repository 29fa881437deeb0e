import type { MetricMessage } from '../../../messages/metrics.ts';
import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { Publish } from '../../../platform/pubsub/publisher.ts';
import { lastDays, uptimeDays, uptimeOf } from '../service/count-time.ts';
import { services } from '../service/schemas.ts';
import { readSlo } from '../slo/read-slo.ts';

/**
 * Publishes what rules for alerts go by: `system.uptime`, percent of the last 30 days over all services, and `slo.burn-rate` by the
 * label `window`, each the lesser of a long window's and its short one's. Costs a read for each service and eight for the objective.
 */
export async function tellMetrics(
  { store, publish }: { store: Store; publish: Publish },
  context: Context,
): Promise<void> {
  const { organisationId } = context;
  const [watched, slo] = await Promise.all([everyItem(store, context, services), readSlo(store, context)]);
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
