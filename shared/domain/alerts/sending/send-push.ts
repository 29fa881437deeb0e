import type { Context } from '../../../platform/context/context.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { type Push, PushRefused } from '../../../platform/push/push.ts';
import type { Send } from '../delivery/deps.ts';
import { headlineOfAll, linkTo } from '../notice/words.ts';
import { withoutDevice } from '../preference/own-preference.ts';
import { alertPreferences } from '../preference/schemas.ts';

const mostLetters = 300;

type PushDeps = { store: Store; push: Push; appUrl: string };

/** Sends to people's devices; a device that is no more is forgotten. */
export function pushSender({ store, push, appUrl }: PushDeps): Send {
  return async (context, deliveries) => {
    const [first] = deliveries;
    if (!first?.personId) return { gone: true };
    const preference = await findItem(store, context, alertPreferences, first.personId);
    const token = preference?.pushTokens[first.recipient];
    if (!token) return { gone: true };
    const body = first.alert.summary.slice(0, mostLetters);
    const link = deliveries.length === 1 ? linkTo(first, appUrl) : `${appUrl}/alerts`;
    try {
      await push.send(token, { title: headlineOfAll(deliveries), body, link, tag: first.alertId });
      return { delivered: true, status: 200 };
    } catch (error) {
      if (!(error instanceof PushRefused)) throw error;
      if (error.unknownToken) await forgetDevice(store, context, first.personId, first.recipient);
      return { delivered: false, status: null, error: error.message, permanent: error.permanent };
    }
  };
}

async function forgetDevice(store: Store, context: Context, personId: string, device: string): Promise<void> {
  await runChange(store, context, async change => {
    const [preference] = await change.getMany(alertPreferences, [personId]);
    if (preference)
      change.update(alertPreferences, preference, withoutDevice(preference, device), 'device-lost');
  });
}
