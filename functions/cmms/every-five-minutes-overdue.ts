import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { sweepOverdue } from '@chatterfix/shared/domain/maintenance/work-order/sweep-overdue.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';

const { logger, store } = openDeps();

registerSchedule('overdue-sweep', logger, async () => {
  const orders = await sweepOverdue(store);
  if (orders > 0) logger.info({ orders }, 'Noticed orders that are overdue');
});
