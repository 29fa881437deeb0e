/** An escalation goes on; all its steps were taken; or it ended before that, because somebody saw to the alert. */
export const escalationStandings = ['running', 'exhausted', 'stopped'] as const;
export type EscalationStanding = (typeof escalationStandings)[number];
