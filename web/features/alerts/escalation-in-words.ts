import type { EscalationProgress } from '../../app/api-types.ts';
import { formatDuration } from '../../app/format.ts';

/** When a step is taken: `At once`, `After 5 min`, `10 min later`. @param index from 0 */
export function stepTimeInWords(afterMinutes: number, index: number): string {
  if (afterMinutes === 0) return index === 0 ? 'At once' : 'Together with that';
  const wait = formatDuration(afterMinutes);
  return index === 0 ? `After ${wait}` : `${wait} later`;
}

/** What comes after the last step. */
export function repeatInWords(repeat: number): string {
  if (repeat === 0) return 'Then nobody more is told.';
  return `Then all steps again, ${repeat === 1 ? 'once' : `${repeat} times`}.`;
}

type Progress = Pick<EscalationProgress, 'standing' | 'step' | 'steps' | 'round' | 'repeat' | 'nextAt'>;

/**
 * How an escalation stands: `Step 2 of 3 is next, at 14:05.`
 *
 * @param moment Says an instant.
 */
export function standingInWords(progress: Progress, moment: (instant: string) => string): string {
  const { standing, steps, nextAt } = progress;
  if (standing === 'exhausted')
    return `${steps === 1 ? 'Its one step was' : `All ${steps} steps were`} taken, and nobody acknowledged it.`;
  if (standing === 'stopped' || !nextAt) return stoppedInWords(progress);
  return `Step ${progress.step + 1} of ${steps} is next, ${moment(nextAt)}, unless somebody acknowledges it.${roundInWords(progress)}`;
}

function stoppedInWords({ step, round }: Progress): string {
  const taken = step + round;
  return taken === 0 ? 'It ended before anybody more was told.' : `It ended before step ${step + 1}.`;
}

function roundInWords({ round, repeat }: Progress): string {
  return repeat === 0 ? '' : ` Round ${round + 1} of ${repeat + 1}.`;
}
