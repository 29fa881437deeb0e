import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, bodyOf, someOf } from '../../../app/api-client.ts';
import type { MaintenanceWindow, NewMaintenanceWindow } from '../../../app/api-types.ts';

/** Maintenance windows, the latest first. */
export const windowsQuery = infiniteQueryOptions({
  queryKey: ['maintenance-windows', 'list', 'all'],
  queryFn: ({ pageParam, signal }) =>
    bodyOf(
      api.GET('/api/brain/maintenance-windows', {
        params: {
          query: { sort: '-startsAt', pageSize: 50, ...(pageParam ? { pageToken: pageParam } : {}) },
        },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: page => page.nextPageToken,
});

/** Plans a window, or changes one from the version that was seen. */
export function saveWindow(
  window: Pick<MaintenanceWindow, 'id' | 'version'> | null,
  body: NewMaintenanceWindow,
  idempotencyKey: string,
) {
  if (!window) {
    const headers = { 'Idempotency-Key': idempotencyKey };
    return bodyOf(api.POST('/api/brain/maintenance-windows', { body, headers }));
  }
  return bodyOf(
    api.PATCH('/api/brain/maintenance-windows/{id}', {
      params: { path: { id: window.id } },
      body: someOf(body),
      headers: { 'If-Match': `"${window.version}"` },
    }),
  );
}

/** Takes a window back. */
export async function deleteWindow(id: string): Promise<void> {
  await api.DELETE('/api/brain/maintenance-windows/{id}', { params: { path: { id } } });
}
