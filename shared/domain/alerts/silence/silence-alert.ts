import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { personOf } from '../alert/person-of.ts';
import { alerts } from '../alert/schemas.ts';
import { requireLater } from '../require-later.ts';
import { endOf } from './rules.ts';
import { type Silence, type SilenceOrder, silences } from './schemas.ts';

/** Silences an alert, and those that its key will have, from now on. @throws Unprocessable when the end is past. */
export async function silenceAlert(
  store: Store,
  context: Context,
  { id, reason, ...order }: SilenceOrder & { id: string },
): Promise<Silence> {
  const silenceId = newId();
  return runChange(store, context, async change => {
    const { key } = await change.get(alerts, id);
    const endsAt = endOf(order, change.now);
    requireLater('until', endsAt, change.now);
    return change.create(silences, {
      id: silenceId,
      matchers: { key },
      startsAt: change.now,
      endsAt,
      reason,
      createdBy: personOf(context),
    });
  });
}
