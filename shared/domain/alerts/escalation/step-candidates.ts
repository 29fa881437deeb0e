import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { users } from '../../identity/user/schemas.ts';
import { alertChannels } from '../channel/schemas.ts';
import { type Candidate, eachOnce, fromChannel, waysTo } from '../delivery/candidates.ts';
import { findPeopleById } from '../delivery/people.ts';
import type { EscalationPolicy } from '../escalation-policy/schemas.ts';

/** Whom a step of a policy is for: channels, and people by every way to reach them. */
export async function candidatesOfStep(
  store: Store,
  context: Context,
  { id, name, steps }: EscalationPolicy,
  step: number,
): Promise<Candidate[]> {
  const { channelIds = [], userIds = [], roles = [] } = steps[step] ?? {};
  const [channels, members] = await Promise.all([
    Promise.all(channelIds.map(channel => findItem(store, context, alertChannels, channel))),
    roles.length > 0 ? everyItem(store, context, users, { role: roles }) : [],
  ]);
  const ids = [...new Set([...userIds, ...members.map(user => user.id)])];
  const people = await findPeopleById(store, context, ids);
  const ways = [
    ...channels.filter(channel => channel !== undefined).flatMap(fromChannel),
    ...people.flatMap(waysTo),
  ];
  const via: Candidate['via'] = [{ type: 'escalation', id, name, step }];
  // Whoever is asked next is not made to wait for others, nor told again: that is the next step.
  return eachOnce(ways.map(({ group: _, ...way }) => ({ ...way, via, repeatMinutes: null })));
}
