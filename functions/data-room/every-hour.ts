import { expireBundles } from '@chatterfix/shared/domain/data-room/bundle/expire-bundles.ts';
import { giveUpBundles } from '@chatterfix/shared/domain/data-room/bundle/give-up-bundles.ts';
import { resumeNotices } from '@chatterfix/shared/domain/data-room/notice/resume-notices.ts';
import { sweepUploads } from '@chatterfix/shared/domain/data-room/upload/sweep-uploads.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';

const { logger, store } = openDeps();

registerSchedule('upload-sweep', logger, async () => {
  const abandoned = await sweepUploads(store);
  if (abandoned > 0) logger.info({ abandoned }, 'Gave up uploads that nobody has finished');
  const givenUp = await giveUpBundles(store);
  if (givenUp > 0) logger.error({ givenUp }, 'Gave up bundles that nobody could make');
  const resumed = await resumeNotices(store);
  if (resumed > 0) logger.warn({ resumed }, 'Took up notices again whose messages were given up');
  const expired = await expireBundles(store);
  if (expired > 0) logger.info({ expired }, 'Let bundles go whose time is over');
});
