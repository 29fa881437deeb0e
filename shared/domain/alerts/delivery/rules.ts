import type { AlertChange } from '../alert/rules.ts';
import type { DeliveryKind } from '../channel/rules.ts';

/**
 * From pending or held a delivery is being sent, and then delivered; refused for good it has failed, after the last attempt
 * it is dead. What is suppressed is never sent.
 */
export const deliveryStates = [
  'pending',
  'held',
  'sending',
  'delivered',
  'suppressed',
  'failed',
  'dead',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a delivery is held, or was suppressed. */
export const deliveryReasons = [
  'grouped',
  'quiet-hours',
  'awaits-first-notice',
  'awaits-repeat',
  'silenced',
  'inhibited',
  'disabled',
  'not-told',
  'acknowledged',
  'resolved',
] as const;
export type DeliveryReason = (typeof deliveryReasons)[number];

const toPeople: readonly AlertChange[] = ['triggered', 're-armed', 'repeated', 'escalated', 'resolved'];

/** Which changes are told by which way: programs hear of everything, people of what they can do something about. */
export const toldOf: Record<DeliveryKind, readonly AlertChange[]> = {
  email: toPeople,
  push: toPeople,
  slack: [...toPeople, 'acknowledged'],
  webhook: [...toPeople, 'acknowledged'],
};

/** Changes that only somebody who was told of the alert is told of. */
export const followUps: readonly AlertChange[] = ['acknowledged', 'resolved'];
