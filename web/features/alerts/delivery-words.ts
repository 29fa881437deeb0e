import type { AlertChange } from '../../../shared/domain/alerts/alert/rules.ts';
import type { DeliveryKind } from '../../../shared/domain/alerts/channel/rules.ts';
import type { DeliveryReason, DeliveryState } from '../../../shared/domain/alerts/delivery/rules.ts';
import type { AlertDelivery } from '../../app/api-types.ts';

/** By which way somebody is told, after their name. */
export const kindWords: Readonly<Record<DeliveryKind, string>> = {
  email: 'by e-mail',
  slack: 'in Slack',
  webhook: 'by webhook',
  push: 'by push message',
};

/** How far a delivery is. */
export const deliveryStateLabels: Readonly<Record<DeliveryState, string>> = {
  pending: 'Waiting',
  held: 'Held back',
  sending: 'Being sent',
  delivered: 'Delivered',
  suppressed: 'Not sent',
  failed: 'Refused',
  dead: 'Given up',
};

/** What of an alert was told. */
export const changeLabels: Readonly<Record<AlertChange, string>> = {
  triggered: 'that it began',
  acknowledged: 'that it was acknowledged',
  're-armed': 'again: its acknowledgement ran out',
  repeated: 'again: nobody acknowledged it',
  escalated: 'that nobody saw to it',
  resolved: 'that it is resolved',
};

const reasons: Readonly<Record<DeliveryReason, string>> = {
  grouped: 'to be told together with others of its group',
  'quiet-hours': 'until the quiet hours end',
  'awaits-first-notice': 'until the notice of its beginning is out',
  'awaits-repeat': 'until it is time to tell again',
  silenced: 'a silence covers it',
  inhibited: 'a graver alert about the same is open',
  disabled: 'the channel is switched off',
  'not-told': 'its beginning was not told here',
  acknowledged: 'somebody had acknowledged it',
  resolved: 'it was resolved before',
};

/** Why a line of the ledger is held back or was not sent; null when neither. */
export function reasonInWords({ reason }: Pick<AlertDelivery, 'reason'>): string | null {
  return reason && reasons[reason];
}

/** That a line was, or will be, told together with others; null when by itself. */
export function togetherInWords({ batch, reason }: Pick<AlertDelivery, 'batch' | 'reason'>): string | null {
  // While it is held back the reason says it.
  if (!batch || reason) return null;
  return batch.startsWith('quiet.')
    ? 'together with others when the quiet hours had ended'
    : 'together with others of its group';
}

/** What came of one attempt: `It answered 503.` */
export function attemptInWords({ delivered, status, error }: AlertDelivery['attempts'][number]): string {
  if (error) return error;
  if (status) return `It answered ${status}.`;
  return delivered ? 'It was taken.' : 'It did not answer.';
}

/** How long a receiver took: `87 ms`, `1.2 s`. */
export function latencyInWords(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** By what its recipient is told: `the channel Night shift`. */
export function viaInWords({ type, name, step }: AlertDelivery['via'][number]): string {
  if (type === 'channel') return `the channel ${name}`;
  if (type === 'webhook') return `the webhook ${name}`;
  if (type === 'preference') return `the preferences of ${name}`;
  if (type === 'test') return `a test of ${name}`;
  return `step ${(step ?? 0) + 1} of the escalation ${name}`;
}

/** What came of the last attempt: `answered 503`; null before there was one. */
export function outcomeInWords({ attempts }: Pick<AlertDelivery, 'attempts'>): string | null {
  const last = attempts.at(-1);
  if (!last) return null;
  const said = last.error ?? (last.status ? `answered ${last.status}` : null);
  return [attempts.length > 1 && `attempt ${attempts.length}`, said].filter(Boolean).join(': ') || null;
}
