import { useQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { QueryState } from '../../../app/query-state.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { jobsQuery } from '../api/jobs.ts';
import { JobList } from '../components/job-list.tsx';
import { OperationsFrame } from '../components/operations-frame.tsx';

/** What the scheduler has the platform do, and when. */
export function JobsPage() {
  const jobs = useQuery(jobsQuery);
  return (
    <OperationsFrame title="Jobs">
      <Card title="Jobs">
        <QueryState query={jobs} pending={<SkeletonRows rows={3} className="h-20" />} />
        {jobs.data?.items.length === 0 && (
          <EmptyState icon={CalendarClock} title="The scheduler has no jobs" />
        )}
        <JobList jobs={jobs.data?.items ?? []} />
      </Card>
    </OperationsFrame>
  );
}
