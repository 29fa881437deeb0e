import type { MetricMessage } from '../../../messages/metrics.ts';
import type { Context } from '../../../platform/context/context.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { Publish } from '../../../platform/pubsub/publisher.ts';
import { uptimeOf } from '../service/count-time.ts';
import { services } from '../service/schemas.ts';
import { readSlo } from '../slo/read-slo.ts';

const mostServices = 200;
const uptimeDays = 30;

/**
 * Publishes what rules for alerts go by: `system.uptime`, percent of the last 30 days over all services, and `slo.burn-rate`, the
 * lesser of the last hour's and of the last five minutes'. Costs a read for each service and eight for the objective.
 */
export async function tellMetrics(
  { store, publish }: { store: Store; publish: Publish },
  context: Context,
): Promise<void> {
  const { organisationId } = context;
  const [{ items }, slo] = await Promise.all([
    repository(store, context, services).list({ pageSize: mostServices, sort: 'name' }),
    readSlo(store, context),
  ]);
  const at = store.now().toISOString();
  const tell = (metric: string, value: number | null) => {
    const message: MetricMessage = { organisationId, metric, at, value, labels: {} };
    return publish('metrics', message, { org: organisationId, metric });
  };
  await Promise.all([
    tell('system.uptime', uptimeOf(items.flatMap(({ days }) => days.slice(-uptimeDays)))),
    tell('slo.burn-rate', slo.alerts[0]?.rate ?? null),
  ]);
}
