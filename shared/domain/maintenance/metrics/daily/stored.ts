import * as z from 'zod';
import { flows, levels } from './figures.ts';

const names = [...flows, ...levels];

/** Figures as they are kept; what is missing is 0. */
export const StoredFigures = z.partialRecord(z.enum(names), z.int());

/**
 * What one order adds, kept at `workOrderFigures/{order}` so that it can be taken back when the order changes.
 */
export const StoredContribution = z.object({
  scopes: z.array(z.string()),
  endedAt: z.string().nullable(),
  days: z.record(z.string(), StoredFigures),
});

/** A day in a scope, at `dailyFigures/{date}_{scope}`: flows, and by how much levels changed. */
export const StoredDay = z.object({ date: z.string(), scope: z.string(), figures: StoredFigures });

/** How far an organisation's days are rolled up, at `rollUps/daily`: up to which event, and through which day. */
export const Progress = z.object({ cursor: z.string().nullable(), through: z.string().nullable() });
export type Progress = z.infer<typeof Progress>;
