import type { Context } from '../../../platform/context/context.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import type { AlertDeps } from '../deps.ts';
import { masked, placeOfTarget, requireReachable } from './check-channel.ts';
import { type AlertChannel, alertChannels } from './schemas.ts';

/** Changes a channel; its url given back as it was shown stays as it is. @throws Unprocessable, VersionMismatch, Unavailable */
export async function changeChannel(
  { store, outbound, sealer }: AlertDeps,
  context: Context,
  {
    id,
    fields,
    version,
  }: { id: string; fields: ChangeOf<typeof alertChannels>; version: number | undefined },
): Promise<AlertChannel> {
  const { url } = fields;
  const place = placeOfTarget(context, id);
  const sealed = url ? await sealer.seal(place, url) : null;
  return runChange(store, context, async change => {
    const before = await change.get(alertChannels, id);
    requireVersion(before, version);
    const given = url !== undefined && url !== before.url;
    requireReachable(outbound, { ...before, ...fields, target: given ? url : before.target });
    // One in the clear, from before, is sealed now: that leaves no trace, and may be repeated with the change.
    const target = given ? sealed : before.target && (await sealer.seal(place, before.target));
    const shown = given ? url && masked(url) : before.url;
    return change.update(alertChannels, before, { ...fields, target, url: shown });
  });
}
