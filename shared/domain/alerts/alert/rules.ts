/** From its first signal an alert is triggered; somebody acknowledges it, and it ends resolved, for good. */
export const alertStates = ['triggered', 'acknowledged', 'resolved'] as const;
export type AlertState = (typeof alertStates)[number];

/** What an alert is about. */
export const alertCategories = ['system', 'business', 'maintenance'] as const;
export type AlertCategory = (typeof alertCategories)[number];

/** What happens to an alert that people are told of: the verbs of its events, `alert.triggered`. */
export const alertChanges = [
  'triggered',
  'acknowledged',
  're-armed',
  'repeated',
  'escalated',
  'resolved',
] as const;
export type AlertChange = (typeof alertChanges)[number];
