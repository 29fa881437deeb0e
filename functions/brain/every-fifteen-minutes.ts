import { randomUUID } from 'node:crypto';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { checkServices } from '@chatterfix/shared/domain/operations/check/check-services.ts';
import { tellMetrics } from '@chatterfix/shared/domain/operations/metric/tell-metrics.ts';
import type { CheckOutcome } from '@chatterfix/shared/domain/operations/service/schemas.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { Conflict } from '@chatterfix/shared/platform/errors/errors.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';
import { openPublisher } from '@chatterfix/shared/platform/pubsub/publisher.ts';
import { monitorDeps } from './monitor-deps.ts';

const deps = openDeps();
const monitor = monitorDeps(deps);
const publish = openPublisher(deps.config);

registerSchedule('health-check', deps.logger, async () => {
  const context = systemContext(deps.config.operatorOrganisation, 'health-check', randomUUID());
  const outcomes = await checkServices(monitor, context).catch(unlessRunning);
  const ill = outcomes.filter(({ state, action }) => state !== 'healthy' || action !== 'none');
  await tellMetrics({ ...monitor, publish }, context);
  if (ill.length > 0) deps.logger.warn({ services: ill }, 'Services were not well');
});

/** Another monitor that is at it already does the same. */
function unlessRunning(error: unknown): CheckOutcome[] {
  if (error instanceof Conflict && error.code === 'check-running') return [];
  throw error;
}
