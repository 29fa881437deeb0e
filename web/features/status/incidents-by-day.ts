import type { PlatformStatus } from '../../app/api-types.ts';
import { formatDay } from '../../app/format.ts';

export type PublicIncident = PlatformStatus['incidents'][number];

/** Incidents under the day in a zone on which each was opened, in the order they come. */
export function incidentsByDay(
  incidents: readonly PublicIncident[],
  timeZone: string,
): { day: string; incidents: PublicIncident[] }[] {
  const days = Map.groupBy(incidents, ({ openedAt }) => formatDay(openedAt, timeZone));
  return [...days].map(([day, those]) => ({ day, incidents: those }));
}
