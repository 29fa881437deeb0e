import type { AlertMessage } from '../../../messages/alerts.ts';
import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Alert, alerts } from '../alert/schemas.ts';
import type { DeliveryKind } from '../channel/rules.ts';
import { alertChannels } from '../channel/schemas.ts';
import { isSilenced } from '../silence/rules.ts';
import { silences } from '../silence/schemas.ts';
import { webhooks } from '../webhook/schemas.ts';
import { type Audience, type Candidate, candidatesFor, eachOnce } from './candidates.ts';
import { type Circumstances, type Told, toldBefore } from './decide.ts';
import { findPeople } from './people.ts';
import { nameOf } from './plan-deliveries.ts';
import { followUps } from './rules.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';

const mostSilences = 200;

/** What a message is planned with. */
export type Situation = {
  candidates: Candidate[];
  /** What each of them was told of the alert before, by {@link nameOf}. */
  told: Map<string, Told>;
  circumstances: Omit<Circumstances, 'now'>;
};

/** Reads what is needed to plan a message by one kind of delivery. */
export async function situationOf(
  store: Store,
  context: Context,
  kind: DeliveryKind,
  message: AlertMessage,
): Promise<Situation> {
  const [audience, earlier, circumstances] = await Promise.all([
    audienceOf(store, context, kind),
    followUps.includes(message.change) ? linesOf(store, context, kind, message) : [],
    circumstancesOf(store, context, message),
  ]);
  const wanting = candidatesFor(kind, message, audience);
  const told = new Map(
    [...Map.groupBy(earlier, nameOf)].map(([name, lines]) => [name, toldBefore(lines)] as const),
  );
  return { candidates: withThoseTold(wanting, earlier, told), told, circumstances };
}

/** What keeps alerts from being told at all. */
export async function circumstancesOf(
  store: Store,
  context: Context,
  { alert }: Pick<AlertMessage, 'alert'>,
): Promise<Situation['circumstances']> {
  const now = store.now().toISOString();
  const [known, inhibitedBy] = await Promise.all([
    // All that have not ended.
    listItems(store, context, silences, { pageSize: mostSilences, sort: 'endsAt', from: now }),
    findInhibitor(store, context, alert),
  ]);
  return { silenced: isSilenced(alert, known.items, now), inhibitedBy };
}

async function findInhibitor(store: Store, context: Context, { subject, severity }: Alert) {
  if (!subject || severity === 'critical') return null;
  const filters = { subject: [subject], severity: ['critical'], state: ['triggered', 'acknowledged'] };
  const { items } = await listItems(store, context, alerts, { pageSize: 1, filters });
  return items[0]?.id ?? null;
}

async function audienceOf(store: Store, context: Context, kind: DeliveryKind): Promise<Audience> {
  const [channels, hooks, people] = await Promise.all([
    kind === 'email' || kind === 'slack' ? everyItem(store, context, alertChannels, { kind: [kind] }) : [],
    kind === 'webhook' ? everyItem(store, context, webhooks) : [],
    kind === 'email' || kind === 'push' ? findPeople(store, context) : [],
  ]);
  return { channels, webhooks: hooks, people };
}

function linesOf(store: Store, context: Context, kind: DeliveryKind, { alert }: AlertMessage) {
  return everyItem(store, context, alertDeliveries, { alertId: [alert.id], kind: [kind] });
}

/** Who was told of the beginning is told of the end, whatever they have chosen since. */
function withThoseTold(
  wanting: readonly Candidate[],
  earlier: readonly AlertDelivery[],
  told: ReadonlyMap<string, Told>,
): Candidate[] {
  const others = earlier
    .filter(line => told.get(nameOf(line)) === 'told')
    .filter(line => !wanting.some(candidate => nameOf(candidate) === nameOf(line)))
    .map(({ kind, recipient, personId, via }) => ({ kind, recipient, personId, via, enabled: true }));
  const lastOfEach = new Map(others.map(candidate => [nameOf(candidate), candidate]));
  return eachOnce([...wanting, ...lastOfEach.values()]);
}
