import { useQuery } from '@tanstack/react-query';
import { assetOrdersQuery } from './api/list-asset-orders.ts';

/** What the newest orders of an asset are called, by their ids; an older one that is known is there too. */
export function useOrderNames(assetId: string, knownId?: string | null): Record<string, string> {
  const orders = useQuery(assetOrdersQuery(assetId)).data?.items ?? [];
  const names = orders.map(({ id, number, title }) => [id, `#${number} ${title}`]);
  return { ...(knownId && { [knownId]: 'An older order' }), ...Object.fromEntries(names) };
}
