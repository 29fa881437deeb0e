import { useQuery } from '@tanstack/react-query';
import type { Downtime } from '../../app/api-types.ts';
import { useSession } from '../../app/session/session.tsx';
import { lastingQuery } from './api/downtimes.ts';

/** The downtime of an asset that lasts, if one does and the person may know. */
export function useLasting(assetId: string): Downtime | undefined {
  const { can } = useSession();
  const lasting = useQuery({ ...lastingQuery, enabled: can('downtimes:read') });
  return lasting.data?.items.find(downtime => downtime.assetId === assetId);
}
