/** The ways an alert reaches somebody. Channels are of the first two; people have push, programs have webhooks. */
export const deliveryKinds = ['email', 'slack', 'webhook', 'push'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** What makes alerts of one channel one group, told of together. */
export const groupings = ['rule', 'subject', 'all'] as const;
