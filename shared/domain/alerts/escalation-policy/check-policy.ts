import type { Context } from '../../../platform/context/context.ts';
import { Unprocessable } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { inWords } from '../../../platform/resource/noun.ts';
import type { Resource } from '../../../platform/resource/resource.ts';
import { users } from '../../identity/user/schemas.ts';
import { alertChannels } from '../channel/schemas.ts';
import type { EscalationStep } from './schemas.ts';

/** @throws Unprocessable when a step names a channel or a person that there is not, or nobody at all. */
export async function requireReachableSteps(
  store: Store,
  context: Context,
  steps: readonly EscalationStep[],
): Promise<void> {
  for (const [index, { channelIds, userIds, roles }] of steps.entries()) {
    const path = `steps.${index}`;
    if (channelIds.length + userIds.length + roles.length === 0) throw refused(path, 'must name somebody');
    await requireAll(store, context, alertChannels, channelIds, `${path}.channelIds`);
    await requireAll(store, context, users, userIds, `${path}.userIds`);
  }
}

async function requireAll(
  store: Store,
  context: Context,
  resource: Resource,
  ids: readonly string[],
  path: string,
): Promise<void> {
  const found = await Promise.all(ids.map(id => findItem(store, context, resource, id)));
  const missing = ids.find((_, index) => !found[index]);
  if (missing) throw refused(path, `there is no ${inWords(resource)} ${missing}`);
}

function refused(path: string, message: string): Unprocessable {
  return new Unprocessable('invalid-body', `${path}: ${message}.`, { errors: [{ path, message }] });
}
