import type { Context } from '../../../platform/context/context.ts';
import { Conflict, Forbidden, NotFound } from '../../../platform/errors/errors.ts';
import { findItem } from '../../../platform/firestore/find-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import { shortHash } from '../delivery/grouping.ts';
import { defaultPreference, type Preference } from './defaults.ts';
import { type AlertPreference, alertPreferences, type DeviceCreate } from './schemas.ts';

type Deps = { store: Store };
type Saved = Preference & Pick<AlertPreference, 'pushTokens'>;

const mostDevices = 20;

/** How the person who asks is told of alerts. @throws Forbidden when it is a program. */
export async function ownPreference({ store }: Deps, context: Context): Promise<Preference> {
  return shown((await findItem(store, context, alertPreferences, ownId(context))) ?? nothingSaid);
}

/** Changes how the person who asks is told of alerts. @throws Forbidden when it is a program. */
export function changeOwnPreference(
  { store }: Deps,
  context: Context,
  fields: ChangeOf<typeof alertPreferences>,
): Promise<Preference> {
  return saveOwn(store, context, () => fields);
}

/** Registers a device of the person who asks for push messages; the same token again is the same device. */
export function addDevice(
  { store }: Deps,
  context: Context,
  { token, name }: DeviceCreate,
): Promise<Preference> {
  const id = shortHash(token);
  const addedAt = store.now().toISOString();
  return saveOwn(store, context, ({ devices, pushTokens }) => {
    const others = devices.filter(device => device.id !== id);
    if (others.length >= mostDevices) {
      throw new Conflict('too-many-devices', `A person may have ${mostDevices} devices. Remove one first.`);
    }
    return { devices: [...others, { id, name, addedAt }], pushTokens: { ...pushTokens, [id]: token } };
  });
}

/** Removes a device of the person who asks. @throws NotFound */
export function removeDevice({ store }: Deps, context: Context, id: string): Promise<Preference> {
  return saveOwn(store, context, before => {
    if (!before.devices.some(device => device.id === id)) throw new NotFound(`There is no device ${id}.`);
    return withoutDevice(before, id);
  });
}

/** Preferences without one of the devices. */
export function withoutDevice(
  { devices, pushTokens }: Saved,
  id: string,
): Pick<Saved, 'devices' | 'pushTokens'> {
  const { [id]: _, ...others } = pushTokens;
  return { devices: devices.filter(device => device.id !== id), pushTokens: others };
}

const nothingSaid: Saved = { ...defaultPreference, pushTokens: {} };

function saveOwn(
  store: Store,
  context: Context,
  fieldsAfter: (before: Saved) => Partial<Saved>,
): Promise<Preference> {
  const id = ownId(context);
  return runChange(store, context, async change => {
    const [before] = await change.getMany(alertPreferences, [id]);
    const fields = fieldsAfter(before ?? nothingSaid);
    if (before) return shown(change.update(alertPreferences, before, fields));
    return shown(change.create(alertPreferences, { ...nothingSaid, ...fields, id }));
  });
}

function shown({ email, push, timeZone, quietHours, devices }: Preference): Preference {
  return { email, push, timeZone, quietHours, devices };
}

function ownId({ actor }: Context): string {
  if (actor.type !== 'user') throw new Forbidden('Only a person has preferences.');
  return actor.id;
}
