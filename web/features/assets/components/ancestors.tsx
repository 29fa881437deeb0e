import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { assetQuery } from '../api/get-asset.ts';

const deepest = 8;

/** The assets above one, from the top of the tree. */
export function Ancestors({ id, depth = 0 }: { id: string; depth?: number }) {
  const { data } = useQuery({ ...assetQuery(id), staleTime: 300_000 });
  if (!data) return null;
  return (
    <>
      {data.parentId && depth < deepest && <Ancestors id={data.parentId} depth={depth + 1} />}
      <Link to="/assets/$id" params={{ id }} className="max-w-40 min-w-0 truncate text-faint hover:text-ink">
        {data.name}
      </Link>
      <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden="true" />
    </>
  );
}
