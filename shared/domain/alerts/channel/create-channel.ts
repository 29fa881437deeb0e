import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import type { AlertDeps } from '../deps.ts';
import { masked, requireReachable } from './check-channel.ts';
import { type AlertChannel, alertChannels } from './schemas.ts';

/** Makes a channel. @throws Unprocessable when it lacks what its kind needs. */
export async function createChannel(
  { store, outbound }: AlertDeps,
  context: Context,
  fields: CreateOf<typeof alertChannels>,
): Promise<AlertChannel> {
  const target = fields.url;
  requireReachable(outbound, { ...fields, target });
  const shown = { ...fields, id: newId(), target, url: target && masked(target) };
  return runChange(store, context, async change => change.create(alertChannels, shown));
}
