import type { DeliveryKind } from '../../../shared/domain/alerts/channel/rules.ts';

/** Ways of telling, as people call them. */
export const kindLabels: Readonly<Record<DeliveryKind, string>> = {
  email: 'E-mail',
  slack: 'Slack',
  webhook: 'Webhook',
  push: 'Push',
};
