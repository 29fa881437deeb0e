import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../app/api-client.ts';
import { useSession } from '../../app/session/session.tsx';
import { useReference } from '../../entities/reference/use-reference.ts';

/** The name of what an alert is about, `parts/abc`; null while it is read, when it is gone or has none. */
export function useSubjectName(subject: string | null): string | null {
  const [collection, id = null] = subject?.split('/') ?? [];
  const of = (kind: string) => (collection === kind ? id : null);
  const part = useReference('parts', of('parts')).reference;
  const asset = useReference('assets', of('assets')).reference;
  const order = useOrderName(of('work-orders'));
  return part?.name ?? asset?.name ?? order;
}

function useOrderName(id: string | null): string | null {
  const permitted = useSession().can('work-orders:read');
  const { data } = useQuery({
    queryKey: ['work-orders', 'item', id],
    queryFn: () => bodyOf(api.GET('/api/work-orders/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: permitted && id !== null,
    staleTime: 5 * 60_000,
    retry: false,
  });
  return data ? `#${data.number} ${data.title}` : null;
}
