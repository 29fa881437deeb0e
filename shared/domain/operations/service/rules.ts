/** `blocked`: what it depends on is down, it is not to blame. */
export const serviceStates = ['healthy', 'degraded', 'blocked', 'down', 'restarting', 'maintenance'] as const;
export type ServiceState = (typeof serviceStates)[number];

/** Whether a service in this state does what it is for. */
export function works(state: ServiceState): boolean {
  return state === 'healthy' || state === 'degraded';
}

/** What a failure looks like: see {@link judge}. */
export const failurePatterns = [
  'crash',
  'hang',
  'slow',
  'flapping',
  'cascade',
  'bad-deploy',
  'checker',
] as const;
export type FailurePattern = (typeof failurePatterns)[number];

/** How a look ended. `unanswered`: nobody took the request, or its connection broke; `late`: no answer in time. */
export const lookOutcomes = ['passed', 'failed', 'unanswered', 'late'] as const;
export type LookOutcome = (typeof lookOutcomes)[number];
