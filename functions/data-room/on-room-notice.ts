import { sendNotice } from '@chatterfix/shared/domain/data-room/notice/send-notice.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { EventMessage } from '@chatterfix/shared/messages/events.ts';
import { systemContext } from '@chatterfix/shared/platform/context/context.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';
import { openMailer } from '@chatterfix/shared/platform/mail/mailer.ts';

const { config, logger, store } = openDeps();
const mailer = openMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom });

registerMessage('data-room-notices', logger, EventMessage, async ({ id, organisationId, subject }) => {
  const [, noticeId = ''] = subject.split('/');
  await sendNotice({ store, mailer }, systemContext(organisationId, 'data-room-notices', id), noticeId);
});
