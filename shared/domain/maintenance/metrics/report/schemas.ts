import * as z from 'zod';
import { instant, reference } from '../../../../platform/resource/fields.ts';
import { DowntimeReason } from '../../downtime/schemas.ts';

const hours = z.number().nonnegative();
const mean = (description: string) => hours.nullable().meta({ description });
const percent = (description: string) => z.number().min(0).max(100).nullable().meta({ description });
const order = { workOrderId: reference, number: z.int().nullable() };
const stretch = { assetId: reference, from: instant, to: instant, hours };

/** How reliable assets were in a period, and the intervals behind each figure. What is undefined is null. */
export const Reliability = z
  .object({
    from: instant,
    to: instant,
    assets: z.int().meta({ description: 'How many were in service in the period' }),
    failures: z.int().meta({ description: 'Corrective and emergency orders on them, not cancelled' }),
    operatingHours: hours.meta({ description: 'Hours in service, without downtime' }),
    downtimeHours: hours.meta({ description: 'Overlapping downtime of an asset is counted once' }),
    mtbfHours: mean('Operating hours ÷ failures; null without failures'),
    mttrFromStopHours: mean('From the stop of the asset until the repair was completed, mean'),
    mttrFromRepairStartHours: mean('From the start of work until the repair was completed, mean'),
    availability: percent('Uptime ÷ hours in service × 100'),
    inherentAvailability: percent('MTBF ÷ (MTBF + MTTR from stop) × 100'),
    runs: z.array(
      z.object({
        ...stretch,
        hours: hours.meta({ description: 'Operating hours in it' }),
        failure: z
          .object(order)
          .nullable()
          .meta({ description: 'What ended it; null for the end of the period' }),
      }),
    ),
    repairs: z.array(
      z.object({
        ...order,
        assetId: reference,
        stoppedAt: instant,
        stopFrom: z.enum(['downtime', 'work-order']).meta({ description: 'Where stoppedAt is known from' }),
        startedAt: instant.nullable(),
        completedAt: instant,
        hoursFromStop: hours,
        hoursFromRepairStart: hours.nullable(),
      }),
    ),
    downtime: z.array(
      z.object({
        ...stretch,
        reason: DowntimeReason,
        source: z.enum(['downtime', 'work-order']).meta({ description: 'Recorded, or told by an order' }),
        downtimeId: reference.nullable(),
        workOrderId: reference.nullable(),
        number: z.int().nullable().meta({ description: 'Of the order, where it is of the period' }),
        lasts: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Reliability' });
export type Reliability = z.infer<typeof Reliability>;
