import type { AlertMessage } from '../../../messages/alerts.ts';
import type { DeliveryKind } from '../channel/rules.ts';
import type { AlertChannel, Grouping } from '../channel/schemas.ts';
import type { QuietHours } from '../preference/schemas.ts';
import type { Webhook } from '../webhook/schemas.ts';
import type { Person } from './people.ts';
import type { Via } from './schemas.ts';

/** Somebody whom a message is meant for, by one kind of delivery. */
export type Candidate = {
  kind: DeliveryKind;
  /** An address, or the id of a channel, webhook or device. */
  recipient: string;
  /** The person it is, when it is one. */
  personId?: string | null;
  via: Via[];
  enabled: boolean;
  /** Held back by a channel until others have come. */
  group?: Grouping & { channelId: string };
  /** Held back by a person until their night is over. */
  quiet?: { hours: QuietHours; timeZone: string };
  repeatMinutes?: number | null;
};

/** Everybody who wants to be told of anything. */
export type Audience = { channels: AlertChannel[]; webhooks: Webhook[]; people: Person[] };

/** Whom a message is meant for by what they have chosen, each once. */
export function candidatesFor(kind: DeliveryKind, message: AlertMessage, audience: Audience): Candidate[] {
  const { severity, category } = message.alert;
  const wants = (chosen: { severities: readonly string[]; categories: readonly string[] }) =>
    chosen.severities.includes(severity) && chosen.categories.includes(category);
  const all = [
    ...audience.channels.filter(wants).flatMap(fromChannel),
    ...audience.webhooks.filter(wants).map(fromWebhook),
    ...audience.people.flatMap(person => fromPerson(person, message)),
  ];
  return eachOnce(all.filter(candidate => candidate.kind === kind));
}

/** A channel's addresses, or its place in Slack. */
export function fromChannel(channel: AlertChannel): Candidate[] {
  const { id, name, kind, addresses, enabled, group, repeatMinutes } = channel;
  const via: Via[] = [{ type: 'channel', id, name, step: null }];
  const recipients = kind === 'email' ? addresses : [id];
  return recipients.map(recipient => ({
    kind,
    recipient,
    via,
    enabled,
    group: { ...group, channelId: id },
    repeatMinutes,
  }));
}

/** A webhook, as whom a message is for. */
export function fromWebhook({ id, url, description, enabled }: Webhook): Candidate {
  const name = (description ?? URL.parse(url)?.host ?? id).slice(0, 200);
  return { kind: 'webhook', recipient: id, via: [{ type: 'webhook', id, name, step: null }], enabled };
}

function fromPerson(person: Person, { alert }: AlertMessage): Candidate[] {
  const { email, push } = person.preference;
  return waysTo(person).filter(({ kind }) => (kind === 'email' ? email : push).includes(alert.severity));
}

/** Every way to reach a person. */
export function waysTo({ id, name, email, preference, timeZone }: Person): Candidate[] {
  const { quietHours, devices } = preference;
  const shared = {
    personId: id,
    via: [{ type: 'preference', id, name, step: null }] satisfies Via[],
    enabled: true,
    ...(quietHours && { quiet: { hours: quietHours, timeZone } }),
  };
  return [
    { ...shared, kind: 'email', recipient: email },
    ...devices.map(device => ({ ...shared, kind: 'push' as const, recipient: device.id })),
  ];
}

/** One of each recipient, with all its reasons; the first one that is switched on says how. */
export function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const groups = Map.groupBy(candidates, ({ kind, recipient }) => `${kind} ${recipient}`);
  return [...groups.values()].flatMap(same => {
    const chosen = same.find(({ enabled }) => enabled) ?? same[0];
    return chosen ? [{ ...chosen, via: same.flatMap(({ via }) => via) }] : [];
  });
}
