import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { DeliveryDeps } from './deps.ts';
import { publishDue } from './publish-due.ts';
import { type AlertDelivery, alertDeliveries } from './schemas.ts';

/** Has a delivery that was given up sent again, with all its attempts before it. @throws Conflict when it was not. */
export async function replayDelivery(
  { store, publish }: Pick<DeliveryDeps, 'store' | 'publish'>,
  context: Context,
  id: string,
): Promise<AlertDelivery> {
  const { organisationId } = context;
  const replayed = await runChange(store, context, async change => {
    const before = await change.get(alertDeliveries, id);
    if (before.state !== 'dead' && before.state !== 'failed') throw notGivenUp(before);
    const fields = {
      state: 'pending',
      reason: null,
      batch: null,
      tries: 0,
      nextAttemptAt: change.now,
    } as const;
    return change.update(alertDeliveries, before, fields, 'replayed');
  });
  // What cannot be published is due all the same, within a minute.
  await publishDue(publish, { organisationId, due: 'delivery', id }).catch(() => {});
  return replayed;
}

function notGivenUp({ state }: AlertDelivery): Conflict {
  return new Conflict('not-given-up', `It is ${state}. Only what has failed or is dead is sent again.`, {
    state,
  });
}
