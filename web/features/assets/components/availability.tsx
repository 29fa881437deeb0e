import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../app/use-format.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { availabilityQuery } from '../api/availability.ts';

/** For how much of the last 30 days an asset was available, and the way to why. */
export function Availability({ assetId }: { assetId: string }) {
  const { timeZone } = useFormat();
  const report = useQuery(availabilityQuery(assetId, timeZone));
  if (report.isPending) return <Skeleton className="w-24" />;
  const availability = report.data?.availability;
  if (typeof availability !== 'number') return <span className="text-faint">Not known</span>;
  return (
    <Link to="/analytics/reliability" search={{ asset: assetId }} className="hover:underline">
      <span className="tabular-nums">{availability.toFixed(1)} %</span>{' '}
      <span className="text-faint">in 30 days</span>
    </Link>
  );
}
