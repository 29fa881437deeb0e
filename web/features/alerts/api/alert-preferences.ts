import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { AlertPreferenceChange, NewDevice } from '../../../app/api-types.ts';

/** How the person who is signed in is told of alerts. */
export const preferencesQuery = queryOptions({
  queryKey: ['alert-preferences', 'own'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/alert-preferences', { signal })),
});

/** Changes how they are told. */
export function changePreferences(change: AlertPreferenceChange) {
  return bodyOf(api.PATCH('/api/alert-preferences', { body: someOf(change) }));
}

/** Sends push messages to a device, too. */
export function addDevice(body: NewDevice) {
  return bodyOf(api.POST('/api/alert-preferences/devices', { body }));
}

/** Sends no more push messages to a device. */
export function removeDevice(id: string) {
  return bodyOf(api.DELETE('/api/alert-preferences/devices/{id}', { params: { path: { id } } }));
}
