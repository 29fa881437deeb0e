import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../app/api-client.ts';

/** The scheduler's jobs. Their runs make no events, so they are read again now and then. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs', 'list', 'all'],
  queryFn: ({ signal }) => bodyOf(api.GET('/api/brain/jobs', { signal })),
  refetchInterval: 30_000,
});

export type JobVerb = 'pause' | 'resume' | 'run';

/** Pauses or resumes a job, or has it run now. */
export function actOnJob(name: string, verb: JobVerb) {
  return bodyOf(api.POST(`/api/brain/jobs/{id}/${verb}`, { params: { path: { id: name } } }));
}
