import { Skeleton } from '../../ui/skeleton.tsx';
import type { ReferenceKind } from './reference.ts';
import { useReference } from './use-reference.ts';

/** The name behind an id. */
export function ReferenceName({ kind, id }: { kind: ReferenceKind; id: string }) {
  const { reference, loading } = useReference(kind, id);
  if (loading) return <Skeleton className="inline-block w-20 align-middle" />;
  if (!reference) return <span className="text-faint">{kind === 'users' ? 'Someone' : 'Removed'}</span>;
  return <span title={reference.code ?? reference.email}>{reference.name}</span>;
}
