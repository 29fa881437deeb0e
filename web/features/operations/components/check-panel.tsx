import { X } from 'lucide-react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { CheckOutcome } from '../../../app/api-types.ts';
import { patternLabels } from '../../../entities/service/labels.ts';
import { ServiceStateBadge } from '../../../entities/service/state-badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { longestCheck, type useCheck } from '../use-check.ts';

const actions: Readonly<Record<CheckOutcome['action'], string>> = {
  none: 'Nothing done',
  restart: 'Restarted',
  'roll-back': 'Traffic sent back',
  page: 'Person called',
};

/** How far a check has come, and what it found and did. */
export function CheckPanel({ check, seconds }: ReturnType<typeof useCheck>) {
  if (check.isPending) return <Running seconds={seconds} />;
  if (check.isError) return <FormProblem>{problemMessage(check.error)}</FormProblem>;
  if (!check.data) return null;
  return <Outcomes outcomes={check.data.services} onDismiss={check.reset} />;
}

function Running({ seconds }: { seconds: number }) {
  return (
    <section aria-label="Check" className="rounded-lg border border-line bg-surface p-4 shadow-card">
      <p className="mb-2 flex justify-between gap-4 text-sm">
        <span role="status" className="font-medium">
          Checking all services …
        </span>
        <span className="text-faint tabular-nums">{seconds} s</span>
      </p>
      <ProgressBar value={seconds / longestCheck} label="Time of the check" />
      <p className="mt-2 text-xs text-faint">
        What fails is looked at again and healed before the answer comes. This can take up to {longestCheck}{' '}
        seconds.
      </p>
    </section>
  );
}

function Outcomes({ outcomes, onDismiss }: { outcomes: readonly CheckOutcome[]; onDismiss: () => void }) {
  const notable = outcomes.filter(
    ({ state = 'healthy', action }) => state !== 'healthy' || action !== 'none',
  );
  const well = outcomes.length - notable.length;
  return (
    <Card title="Check done" aside={<IconButton icon={X} label="Dismiss" onClick={onDismiss} />}>
      <p role="status" className="px-4 py-3 text-sm">
        {notable.length === 0
          ? `All ${outcomes.length} services are healthy; nothing had to be done.`
          : `${well} of ${outcomes.length} services are healthy, and nothing had to be done about them.`}
      </p>
      {notable.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {notable.map(outcome => (
            <li key={outcome.name} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
              <span className="w-32 font-medium">{outcome.name}</span>
              <ServiceStateBadge state={outcome.state ?? 'healthy'} />
              <span className="text-soft">{inWords(outcome)}</span>
              <span className="ml-auto font-medium">{actions[outcome.action]}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function inWords({ pattern, blockedBy, strikes = 0 }: CheckOutcome): string {
  const parts = [
    pattern && patternLabels[pattern],
    blockedBy && `by ${blockedBy}`,
    strikes > 0 && `${strikes} ${strikes === 1 ? 'strike' : 'strikes'}`,
  ];
  return parts.filter(Boolean).join(', ');
}
