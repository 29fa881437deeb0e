import { Check, Circle, Clock, type LucideIcon } from 'lucide-react';
import type { EscalationPolicy } from '../../../app/api-types.ts';
import { stepTimeInWords } from '../escalation-in-words.ts';
import { partsOf, targetsOf } from '../policy-form.ts';
import { TargetIcon } from './target-icon.tsx';
import { TargetName } from './target-name.tsx';

type StepsProps = {
  steps: EscalationPolicy['steps'];
  /** How many are taken, and whether one more is to come; none when left out. */
  taken?: number;
  goesOn?: boolean;
};

/** The steps of a policy, one after the other: when, and who. */
export function PolicySteps({ steps, taken = 0, goesOn = false }: StepsProps) {
  return (
    <ol className="text-sm">
      {steps.map((step, index) => (
        // Steps have no names, and two may be the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: their order is what they are
        <li key={index} className="group flex gap-2.5">
          <StepMark is={markOf(index, taken, goesOn)} />
          <div className="min-w-0 flex-1 pb-2">
            <p className="leading-6">{stepTimeInWords(step.afterMinutes, index)}</p>
            <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-soft">
              {targetsOf(step).map(target => (
                <li key={target} className="flex min-w-0 items-center gap-1.5">
                  <TargetIcon kind={partsOf(target).kind} />
                  <span className="truncate">
                    <TargetName target={target} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}

const marks: Readonly<Record<Mark, { icon: LucideIcon; ink: string; label?: string }>> = {
  done: { icon: Check, ink: 'text-success-ink', label: 'Taken: ' },
  next: { icon: Clock, ink: 'text-accent-ink', label: 'Next: ' },
  later: { icon: Circle, ink: 'text-faint' },
};

type Mark = 'done' | 'next' | 'later';

function markOf(index: number, taken: number, goesOn: boolean): Mark {
  if (index < taken) return 'done';
  return goesOn && index === taken ? 'next' : 'later';
}

function StepMark({ is }: { is: Mark }) {
  const { icon: Icon, ink, label } = marks[is];
  return (
    <span className="flex flex-col items-center">
      <Icon className={`mt-1.5 size-3 shrink-0 ${ink}`} aria-hidden="true" />
      {label && <span className="sr-only">{label}</span>}
      <span className="mt-1 w-px flex-1 bg-line group-last:hidden" />
    </span>
  );
}
