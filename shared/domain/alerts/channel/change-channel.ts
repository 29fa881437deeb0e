import type { Context } from '../../../platform/context/context.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import type { AlertDeps } from '../deps.ts';
import { masked, requireReachable } from './check-channel.ts';
import { type AlertChannel, alertChannels } from './schemas.ts';

/** Changes a channel; its url given back as it was shown stays as it is. @throws Unprocessable, VersionMismatch */
export function changeChannel(
  { store, outbound }: AlertDeps,
  context: Context,
  {
    id,
    fields,
    version,
  }: { id: string; fields: ChangeOf<typeof alertChannels>; version: number | undefined },
): Promise<AlertChannel> {
  return runChange(store, context, async change => {
    const before = await change.get(alertChannels, id);
    requireVersion(before, version);
    const given = fields.url !== undefined && fields.url !== before.url;
    const target = given ? (fields.url ?? null) : before.target;
    const after = { ...before, ...fields, target, url: target && masked(target) };
    requireReachable(outbound, after);
    return change.update(alertChannels, before, after);
  });
}
