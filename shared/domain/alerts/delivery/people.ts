import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { repository } from '../../../platform/firestore/repository.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { organisations } from '../../identity/organisation/schemas.ts';
import { findPermissions } from '../../identity/role/find-permissions.ts';
import { findMembership } from '../../identity/user/repository.ts';
import { type User, users } from '../../identity/user/schemas.ts';
import { defaultPreference, type Preference } from '../preference/defaults.ts';
import { alertPreferences } from '../preference/schemas.ts';

/** Somebody who may be told of alerts, and how they want it. */
export type Person = Pick<User, 'id' | 'name' | 'email' | 'role'> & {
  timeZone: string;
  preference: Preference;
};

/** Who is told by the defaults; others choose to be. */
const answerable: User['role'][] = ['admin', 'manager'];

/** The members whom alerts are for: administrators, managers, and whoever has chosen it and may read alerts. */
export async function findPeople(store: Store, context: Context): Promise<Person[]> {
  const [responsible, chosen] = await Promise.all([
    everyItem(store, context, users, { role: answerable }),
    everyItem(store, context, alertPreferences),
  ]);
  const known = new Set(responsible.map(({ id }) => id));
  const others = chosen.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const permitted = await findReaders(store, context, others);
  return withPreferences(store, context, [...responsible, ...permitted], chosen);
}

/** Members by their ids, and how they want to be told; those who are gone are left out. */
export async function findPeopleById(
  store: Store,
  context: Context,
  ids: readonly string[],
): Promise<Person[]> {
  const [members, chosen] = await Promise.all([
    findMembers(store, context, ids),
    everyItem(store, context, alertPreferences),
  ]);
  return withPreferences(store, context, members, chosen);
}

/** Those of these members who may read alerts. */
export async function findReaders(store: Store, context: Context, ids: readonly string[]): Promise<User[]> {
  const members = await findMembers(store, context, ids);
  const readers = await mayRead(store, context, members);
  return readers.filter(({ active }) => active);
}

async function findMembers(store: Store, context: Context, ids: readonly string[]): Promise<User[]> {
  context.usage.reads += ids.length;
  const found = await Promise.all(ids.map(id => findMembership(store, context.organisationId, id)));
  return found.filter(user => user !== undefined);
}

async function mayRead(store: Store, context: Context, members: readonly User[]): Promise<User[]> {
  const roles = [...new Set(members.map(({ role }) => role))];
  const permissions = await Promise.all(
    roles.map(role => findPermissions(store, context.organisationId, role)),
  );
  const reading = new Set(roles.filter((_, index) => permissions[index]?.includes('alerts:read')));
  return members.filter(({ role }) => reading.has(role));
}

async function withPreferences(
  store: Store,
  context: Context,
  members: readonly User[],
  chosen: readonly (Preference & { id: string })[],
): Promise<Person[]> {
  const { timeZone } = await repository(store, context, organisations).get(context.organisationId);
  const byId = new Map(chosen.map(preference => [preference.id, preference]));
  return members
    .filter(({ active }) => active)
    .map(user => {
      const preference = byId.get(user.id) ?? defaultPreference;
      return { ...user, preference, timeZone: preference.timeZone ?? timeZone };
    });
}
