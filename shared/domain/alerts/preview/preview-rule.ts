import type { Context } from '../../../platform/context/context.ts';
import { Unprocessable } from '../../../platform/errors/errors.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { requireLater } from '../require-later.ts';
import type { KeyedSignal } from '../rule/keyed-signal.ts';
import { byPlace, type Episode, episodesOf } from '../signal/episodes.ts';
import { lookBack, type Span } from './look-back.ts';
import type { Preview, PreviewOrder } from './schemas.ts';

const daysUnlessSaid = 14;
const mostDays = 90;
const mostEpisodes = 200;
/** Before anything that could be looked at. */
const dawn = '2000-01-01T00:00:00.000Z';
/** What Firestore gives in about two seconds. */
const mostLooked = 5_000;

/**
 * What a rule would have told of what the caller may read.
 *
 * @param most How many events or points are looked at, the newest ones.
 * @throws Unprocessable when it is asked of too long a time.
 */
export async function previewRule(
  store: Store,
  context: Context,
  { rule, ...asked }: PreviewOrder,
  most = mostLooked,
): Promise<Preview> {
  const span = spanOf(asked, store.now());
  const { signals, ...past } = await lookBack(store, context, { ...rule, id: 'preview' }, { span, most });
  const told = Map.groupBy(signals, ({ key }) => key)
    .entries()
    .flatMap(([key, ofKey]) => toldOf(key, ofKey))
    .toArray()
    .sort((one, other) => other.startedAt.localeCompare(one.startedAt));
  return {
    ...past,
    alerts: told.length,
    unresolved: told.filter(({ endedAt }) => endedAt === null).length,
    signals: told.reduce((sum, one) => sum + one.signals, 0),
    episodes: told.slice(0, mostEpisodes),
  };
}

function spanOf({ from, to }: Pick<PreviewOrder, 'from' | 'to'>, now: Date): Span {
  const until = to ?? now.toISOString();
  const daysBefore = (days: number) => new Date(Date.parse(until) - days * 86_400_000).toISOString();
  requireLater('to', until, dawn);
  const since = from ?? daysBefore(daysUnlessSaid);
  requireLater('to', until, since);
  if (since >= daysBefore(mostDays)) return { from: since, to: until };
  throw new Unprocessable('invalid-body', `from: must be at most ${mostDays} days before ${until}.`, {
    errors: [{ path: 'from', message: `must be at most ${mostDays} days before the end` }],
  });
}

function toldOf(key: string, ofKey: readonly KeyedSignal[]): Preview['episodes'] {
  const signals = ofKey.map(({ signal }) => signal).sort(byPlace);
  return episodesOf(signals, ofKey[0]?.forMinutes ?? 0).map(episode => ({ key, ...summaryOf(episode) }));
}

function summaryOf({ signals, endedAt }: Episode) {
  const [{ at, alarm }] = signals;
  const { title = '', subject = null } = alarm ?? {};
  return { title, subject, startedAt: at, endedAt, signals: signals.length };
}
