import { reArmAlerts } from '@chatterfix/shared/domain/alerts/alert/re-arm-alerts.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';

const { logger, store } = openDeps();

registerSchedule('alert-sweep', logger, async () => {
  const reArmed = await reArmAlerts(store);
  if (reArmed > 0) logger.info({ reArmed }, 'Re-armed alerts whose acknowledgement had run out');
});
