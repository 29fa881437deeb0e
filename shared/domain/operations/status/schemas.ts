import * as z from 'zod';
import { instant } from '../../../platform/resource/fields.ts';
import { incidents, TimelineEntry } from '../incident/schemas.ts';
import { maintenanceWindows } from '../maintenance-window/schemas.ts';
import { Day, services } from '../service/schemas.ts';

/** How uptime is counted; stands beside every figure of it. */
export const uptimeFormula =
  'uptime = up ÷ (up + down) × 100, by duration. Between two checks a service is what the first one found. Maintenance that ' +
  'was announced is left out, and so is time in which nobody looked. A service that is down because of another one is down.';

/** A service as anyone may know it. */
export const PublicService = services.item
  .pick({ name: true, summary: true, state: true, stateSince: true, uptime: true })
  .extend({ days: z.array(Day).meta({ description: 'The last 90 days, the newest last' }) });
export type PublicService = z.infer<typeof PublicService>;

/** An incident as anyone may know it: no names, no evidence. */
export const PublicIncident = incidents.item
  .pick({ id: true, service: true, pattern: true, state: true, openedAt: true, resolvedAt: true })
  .extend({ steps: z.array(TimelineEntry.pick({ at: true, step: true })) });
export type PublicIncident = z.infer<typeof PublicIncident>;

/** How the platform is, for everybody. */
export const PlatformStatus = z
  .object({
    state: z.enum(['operational', 'degraded', 'outage', 'maintenance', 'unknown']),
    checkedAt: instant.nullable().meta({ description: 'When it was looked at last' }),
    services: z.array(PublicService),
    incidents: z.array(PublicIncident).meta({ description: 'The last ones, the newest first' }),
    maintenance: z
      .array(
        maintenanceWindows.item.pick({
          id: true,
          reason: true,
          services: true,
          startsAt: true,
          endsAt: true,
        }),
      )
      .meta({ description: 'Windows that are open or to come' }),
    formula: z.string(),
  })
  .meta({ id: 'PlatformStatus' });
export type PlatformStatus = z.infer<typeof PlatformStatus>;
