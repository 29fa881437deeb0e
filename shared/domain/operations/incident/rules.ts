/** From when it is seen until a service is well again, or a person says that it is over. */
export const incidentStates = ['open', 'acknowledged', 'resolved'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** What stands in the timeline of an incident. */
export const incidentSteps = [
  'opened',
  'restarting',
  'restarted',
  'rolled-back',
  'not-restarted',
  'paged',
  'recovered',
  'acknowledged',
  'noted',
  'resolved',
] as const;
export type IncidentStep = (typeof incidentSteps)[number];
