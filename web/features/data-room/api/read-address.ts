import { api, bodyOf } from '../../../app/api-client.ts';

/** Where a link leads. That it was asked for stands in the history of the link. */
export async function readAddress(id: string): Promise<string> {
  const { address } = await bodyOf(
    api.GET('/api/data-room/links/{id}/address', { params: { path: { id } } }),
  );
  return address;
}
