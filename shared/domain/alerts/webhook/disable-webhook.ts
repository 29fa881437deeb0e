import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { webhooks } from './schemas.ts';

/** Switches a webhook off whose receiver has said that it wants no more; who has it on again means it. */
export async function disableWebhook(
  { store }: { store: Store },
  context: Context,
  id: string,
): Promise<void> {
  await runChange(store, context, async change => {
    const [webhook] = await change.getMany(webhooks, [id]);
    if (!webhook?.enabled) return;
    change.update(webhooks, webhook, { enabled: false, disabledAt: change.now }, 'disabled');
  });
}
