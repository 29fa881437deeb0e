import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../app/session/session.tsx';
import { type Reference, type ReferenceKind, referenceQuery, referencesQuery } from './reference.ts';

type Found = { reference: Reference | undefined; loading: boolean };

/** What an id stands for: from the first 200 at once, else by a request of its own. */
export function useReference(kind: ReferenceKind, id: string | null): Found {
  const permitted = useSession().can(`${kind}:read`);
  const directory = useQuery({ ...referencesQuery(kind), enabled: permitted && Boolean(id) });
  const listed = directory.data?.items.find(item => item.id === id);
  const alone = useQuery({
    ...referenceQuery(kind, id ?? ''),
    enabled: permitted && Boolean(id) && !directory.isPending && !listed,
    retry: false,
  });
  return {
    reference: listed ?? alone.data,
    loading: permitted && Boolean(id) && !listed && (directory.isPending || alone.isPending),
  };
}
