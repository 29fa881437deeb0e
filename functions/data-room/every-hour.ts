import { sweepUploads } from '@chatterfix/shared/domain/data-room/upload/sweep-uploads.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';

const { logger, store } = openDeps();

registerSchedule('upload-sweep', logger, async () => {
  const abandoned = await sweepUploads(store);
  if (abandoned > 0) logger.info({ abandoned }, 'Gave up uploads that nobody has finished');
});
