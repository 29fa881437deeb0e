import { beat } from '@chatterfix/shared/domain/alerts/heartbeat/beat.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { registerSchedule } from '@chatterfix/shared/platform/events/register-schedule.ts';
import { openMailer } from '@chatterfix/shared/platform/mail/mailer.ts';
import { openPublisher } from '@chatterfix/shared/platform/pubsub/publisher.ts';

const { config, logger, store } = openDeps();
const publish = openPublisher(config);
const mailer = openMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom });
const operators = config.operatorEmails;

registerSchedule('alert-heartbeat', logger, () => beat({ store, publish, mailer, logger, operators }));
