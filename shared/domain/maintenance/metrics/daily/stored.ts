import * as z from 'zod';
import { flows, levels } from './figures.ts';

const names = [...flows, ...levels];

/** Figures as they are kept; what is missing is 0. */
export const StoredFigures = z.partialRecord(z.enum(names), z.int());

const contribution = { scopes: z.array(z.string()), days: z.record(z.string(), StoredFigures) };
const interval = z.object({ from: z.string(), to: z.string() });
const stop = interval.extend({ assetId: z.string() }).nullable();

/**
 * What is known of one thing, kept at `contributions/{path}_{id}` so that what it added can be taken back when it changes.
 * Of an order also when it ended, when which downtimes recorded for it began, and the standstill it tells of.
 */
export const OrderState = z.object({
  ...contribution,
  endedAt: z.string().nullable(),
  recorded: z.record(z.string(), z.string()),
  stop,
});
export type OrderState = z.infer<typeof OrderState>;

/** Of a downtime: for which order it was recorded, and its standstill up to the last day that is over. */
export const DowntimeState = z.object({ orderId: z.string().nullable(), stop });
export type DowntimeState = z.infer<typeof DowntimeState>;

/** Of an asset. */
export const AssetState = z.object(contribution);
export type AssetState = z.infer<typeof AssetState>;

/** Of a month of an asset, at `contributions/stops_{asset}_{YYYY-MM}`. */
export const MonthState = z.object({
  ...contribution,
  assetId: z.string(),
  month: z.string(),
  stops: z.record(z.string(), interval),
});
export type MonthState = z.infer<typeof MonthState>;

/** A day in a scope, at `dailyFigures/{date}_{scope}`: flows, and by how much levels changed. */
export const StoredDay = z.object({ date: z.string(), scope: z.string(), figures: StoredFigures });

/** How far an organisation's days are rolled up, at `rollUps/daily`: up to which event, and through which day. */
export const Progress = z.object({ cursor: z.string().nullable(), through: z.string().nullable() });
export type Progress = z.infer<typeof Progress>;
