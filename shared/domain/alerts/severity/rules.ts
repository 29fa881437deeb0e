/** How much an alert matters, the gravest first. A critical one is told at once, at any hour. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];
