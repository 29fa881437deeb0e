import { takePoint } from '@chatterfix/shared/domain/alerts/metric/take-point.ts';
import { openRules } from '@chatterfix/shared/domain/alerts/rule/repository.ts';
import { openDeps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import { MetricMessage } from '@chatterfix/shared/messages/metrics.ts';
import { registerMessage } from '@chatterfix/shared/platform/events/register-event.ts';

const { logger, store } = openDeps();
const rules = openRules(store);

registerMessage('alert-on-metric', logger, MetricMessage, point => takePoint({ store, rules }, point));
