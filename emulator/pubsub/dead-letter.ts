import type { PushedMessage, Route } from './push-request.ts';

/** What Pub/Sub publishes to the dead-letter topic in place of a message that was given up. */
export function deadLetter(message: PushedMessage, { subscription }: Route, attempts: number) {
  const [, project = '', , name = ''] = subscription.split('/');
  return {
    data: message.data,
    attributes: {
      ...message.attributes,
      CloudPubSubDeadLetterSourceDeliveryCount: `${attempts}`,
      CloudPubSubDeadLetterSourceSubscription: name,
      CloudPubSubDeadLetterSourceSubscriptionProject: project,
      CloudPubSubDeadLetterSourceTopicPublishTime: new Date(message.publishTime.getTime()).toISOString(),
    },
  };
}
