import * as z from 'zod';
import { instant } from '../../../platform/resource/fields.ts';
import { incidents, TimelineEntry } from '../incident/schemas.ts';
import { maintenanceWindows } from '../maintenance-window/schemas.ts';
import { Day, services } from '../service/schemas.ts';

/** How uptime is counted; stands beside every figure of it. */
export const uptimeFormula =
  'uptime = up ÷ (up + down) × 100, by duration. Between two checks a service is what the first one found. Maintenance that ' +
  'was announced is left out, and so is time in which nobody looked. A service that is down because of another one is down. ' +
  'What a component was up is what its services were, added up.';

const lastDays = z.array(Day).meta({ description: 'The last 90 days, the newest last' });
const state = z.enum(['operational', 'degraded', 'outage', 'maintenance', 'unknown']);

/** A service as anyone may know it. */
export const PublicService = services.item
  .pick({ name: true, summary: true, component: true, state: true, stateSince: true, uptime: true })
  .extend({ days: lastDays });
export type PublicService = z.infer<typeof PublicService>;

/** A part of the product, as its users know it: as good as the worst of its services; its time is that of all of them together. */
export const PublicComponent = z.object({
  name: z.string(),
  state,
  uptime: z
    .number()
    .nullable()
    .meta({ description: 'Percent of the last 30 days; null before the second check' }),
  days: lastDays,
});
export type PublicComponent = z.infer<typeof PublicComponent>;

/** An incident as anyone may know it: no names, no evidence. */
export const PublicIncident = incidents.item
  .pick({ id: true, service: true, pattern: true, state: true, openedAt: true, resolvedAt: true })
  .extend({ steps: z.array(TimelineEntry.pick({ at: true, step: true })) });
export type PublicIncident = z.infer<typeof PublicIncident>;

/** How the platform is, for everybody. */
export const PlatformStatus = z
  .object({
    state,
    checkedAt: instant.nullable().meta({ description: 'When it was looked at last' }),
    components: z.array(PublicComponent),
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
