/** `blocked`: what it depends on is down, it is not to blame. */
export const serviceStates = ['healthy', 'degraded', 'blocked', 'down', 'restarting', 'maintenance'] as const;
export type ServiceState = (typeof serviceStates)[number];

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
