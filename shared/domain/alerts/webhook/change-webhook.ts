import type { Context } from '../../../platform/context/context.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import { type AlertDeps, requireSafeTarget } from '../deps.ts';
import { type Webhook, webhooks } from './schemas.ts';
import { sealedSecrets } from './secret.ts';

/** Changes a webhook; switched on again, it is disabled no more. @throws Unprocessable, VersionMismatch */
export function changeWebhook(
  { store, outbound, sealer }: AlertDeps,
  context: Context,
  { id, fields, version }: { id: string; fields: ChangeOf<typeof webhooks>; version: number | undefined },
): Promise<Webhook> {
  if (fields.url !== undefined) requireSafeTarget(outbound, fields.url);
  return runChange(store, context, async change => {
    const before = await change.get(webhooks, id);
    requireVersion(before, version);
    const again = fields.enabled ? { disabledAt: null } : {};
    return change.update(webhooks, before, {
      ...fields,
      ...again,
      ...(await sealedSecrets(sealer, context, before)),
    });
  });
}
