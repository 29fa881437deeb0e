import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import type { AlertDeps } from '../deps.ts';
import { masked, placeOfTarget, requireReachable } from './check-channel.ts';
import { type AlertChannel, alertChannels } from './schemas.ts';

/** Makes a channel. @throws Unprocessable when it lacks what its kind needs, Unavailable */
export async function createChannel(
  { store, outbound, sealer }: AlertDeps,
  context: Context,
  fields: CreateOf<typeof alertChannels>,
): Promise<AlertChannel> {
  const { url } = fields;
  requireReachable(outbound, { ...fields, target: url });
  const id = newId();
  const target = url && (await sealer.seal(placeOfTarget(context, id), url));
  const stored = { ...fields, id, target, url: url && masked(url) };
  return runChange(store, context, async change => change.create(alertChannels, stored));
}
