import * as z from 'zod';
import { burnWindows } from './burn-window/rules.ts';

const count = z.int().nonnegative();

/** How much of what was promised has been kept. */
export const Slo = z
  .object({
    objective: z.number().meta({ description: 'Percent of requests that are to succeed' }),
    days: z.int().meta({ description: 'Over how many days' }),
    total: count,
    failed: count.meta({ description: 'Answered with 5xx' }),
    availability: z
      .number()
      .nullable()
      .meta({ description: 'Percent that succeeded; null without requests' }),
    budget: z.object({
      allowed: z.number().meta({ description: 'Requests that may fail within the objective' }),
      spent: count,
      leftPercent: z.number().nullable().meta({ description: 'Below 0 when it is overspent' }),
    }),
    burnRates: z.array(
      z.object({
        window: z.enum(burnWindows),
        total: count,
        failed: count,
        rate: z.number().nullable().meta({ description: '1 spends the budget in exactly its days' }),
      }),
    ),
    alerts: z.array(
      z.object({
        long: z.enum(burnWindows),
        short: z.enum(burnWindows),
        threshold: z.number(),
        rate: z.number().nullable().meta({ description: 'The lesser of both windows' }),
        burning: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Slo' });
export type Slo = z.infer<typeof Slo>;
