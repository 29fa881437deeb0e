import type { AlertMessage } from '../../../messages/alerts.ts';
import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { listItems } from '../../../platform/firestore/list.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Alert, alerts } from '../alert/schemas.ts';
import type { DeliveryKind } from '../channel/rules.ts';
import { alertChannels } from '../channel/schemas.ts';
import { isSilenced } from '../silence/rules.ts';
import { type Silence, silences } from '../silence/schemas.ts';
import { webhooks } from '../webhook/schemas.ts';
import { type Audience, type Candidate, candidatesFor } from './candidates.ts';
import { type Circumstances, type Told, toldBefore } from './decide.ts';
import { findPeople, findReaders } from './people.ts';
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
  const others = thoseTold(wanting, earlier, told);
  return { candidates: [...wanting, ...(await stillHere(store, context, others))], told, circumstances };
}

/** What keeps alerts from being told at all. */
export async function circumstancesOf(
  store: Store,
  context: Context,
  { alert }: Pick<AlertMessage, 'alert'>,
): Promise<Situation['circumstances']> {
  const [known, inhibitedBy] = await Promise.all([
    silencesNow(store, context),
    findInhibitor(store, context, alert),
  ]);
  return { silenced: isSilenced(alert, known, store.now().toISOString()), inhibitedBy };
}

/** The silences that have not ended. */
export async function silencesNow(store: Store, context: Context): Promise<Silence[]> {
  const from = store.now().toISOString();
  return (await listItems(store, context, silences, { pageSize: mostSilences, sort: 'endsAt', from })).items;
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

/** Who was told of the beginning, or will be, is told of the end, whatever they have chosen since. */
function thoseTold(
  wanting: readonly Candidate[],
  earlier: readonly AlertDelivery[],
  told: ReadonlyMap<string, Told>,
): Candidate[] {
  const others = earlier
    .filter(line => (told.get(nameOf(line)) ?? 'not-told') !== 'not-told')
    .filter(line => !wanting.some(candidate => nameOf(candidate) === nameOf(line)))
    .map(({ kind, recipient, personId, via }) => ({ kind, recipient, personId, via, enabled: true }));
  return [...new Map(others.map(candidate => [nameOf(candidate), candidate])).values()];
}

/** Without people who have left, or may read alerts no more. */
async function stillHere(
  store: Store,
  context: Context,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  const ids = candidates.flatMap(({ personId }) => personId ?? []);
  const readers = await findReaders(store, context, [...new Set(ids)]);
  return candidates.filter(({ personId }) => !personId || readers.some(({ id }) => id === personId));
}
