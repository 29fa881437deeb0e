import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pause, Play, StepForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Job } from '../../../app/api-types.ts';
import { formatRelative } from '../../../app/format.ts';
import { useSession } from '../../../app/session/session.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/toast.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { actOnJob, type JobVerb } from '../api/jobs.ts';
import { cronInWords } from '../cron-in-words.ts';

const states: Readonly<Record<Job['state'], { label: string; tone: Tone }>> = {
  enabled: { label: 'On', tone: 'success' },
  paused: { label: 'Paused', tone: 'warning' },
  failing: { label: 'Failing', tone: 'danger' },
};

/** The scheduler's jobs, one after the other. */
export function JobList({ jobs }: { jobs: readonly Job[] }) {
  return (
    <ul className="divide-y divide-line">
      {jobs.map(job => (
        <JobLine key={job.name} job={job} />
      ))}
    </ul>
  );
}

function JobLine({ job }: { job: Job }) {
  const { can } = useSession();
  const words = cronInWords(job.schedule);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3" aria-label={job.name}>
      <div className="min-w-64 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span className="font-medium">{job.name}</span>
          <Badge tone={states[job.state].tone}>{states[job.state].label}</Badge>
        </p>
        <p className="text-sm text-soft">{job.description}</p>
        <p className="text-xs text-faint">
          {words && `${words} · `}
          <code>{job.schedule}</code> · {job.timeZone}
        </p>
        {job.lastError && (
          <p className="mt-1 text-xs break-words text-danger-ink">Last error: {job.lastError}</p>
        )}
      </div>
      <dl className="w-44 text-xs">
        <Run name="Next run">{job.nextRunAt ? <When at={job.nextRunAt} /> : 'none'}</Run>
        <Run name="Last run">{job.lastRunAt ? <When at={job.lastRunAt} /> : 'not yet'}</Run>
      </dl>
      {can('jobs:update') && <JobButtons job={job} />}
    </li>
  );
}

function Run({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-2">
      <dt className="w-14 text-faint">{name}</dt>
      <dd className="text-soft">{children}</dd>
    </div>
  );
}

function When({ at }: { at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.moment(at)}>
      {formatRelative(at, Date.now())}
    </time>
  );
}

const done: Readonly<Record<JobVerb, string>> = {
  pause: 'is paused',
  resume: 'goes on',
  run: 'runs now',
};

function JobButtons({ job }: { job: Job }) {
  const client = useQueryClient();
  const acting = useMutation({
    mutationFn: (verb: JobVerb) => actOnJob(job.name, verb),
    onSuccess: (_, verb) => notify('success', `${job.name} ${done[verb]}.`),
    onError: error => notify('danger', problemMessage(error)),
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  });
  const button = (verb: JobVerb, label: string, Icon: typeof Pause) => (
    <Button
      size="small"
      busy={acting.isPending && acting.variables === verb}
      disabled={acting.isPending}
      onClick={() => acting.mutate(verb)}
      aria-label={`${label} ${job.name}`}
    >
      <Icon className="size-3.5" aria-hidden="true" />
      {label}
    </Button>
  );
  return (
    <div className="flex w-48 gap-2 sm:justify-end">
      {job.state === 'paused' ? button('resume', 'Resume', Play) : button('pause', 'Pause', Pause)}
      {button('run', 'Run now', StepForward)}
    </div>
  );
}
