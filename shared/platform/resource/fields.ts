import * as z from 'zod';

// Patterns without flags, which the OpenAPI document can say: all but the control characters.
const oneLine = /^[ -~\u00a0-\uffff]*$/;
const severalLines = /^[\t\n\r -~\u00a0-\uffff]*$/;

/** Half a character cannot be stored. */
const wellFormed = [(value: string) => value.isWellFormed(), 'must be whole characters'] as const;

/** A name, title or code: one line of text, trimmed, never empty. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(oneLine, 'must be one line without control characters')
    .refine(...wellFormed);

/** Free text of several lines. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .regex(severalLines, 'must not contain control characters')
    .refine(...wellFormed);

/** An instant: RFC 3339 with any zone on the way in, UTC with milliseconds ever after, so that text order is time order. */
export const instant = z.iso
  .datetime({ offset: true, abort: true })
  .refine(value => /^\d/.test(inUtc(value)), { error: 'must be in the years 0 to 9999', abort: true })
  .overwrite(inUtc)
  .meta({ description: 'RFC 3339 instant', example: '2026-03-29T08:15:00.000Z' });

const utcWithMilliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function inUtc(value: string): string {
  return utcWithMilliseconds.test(value) ? value : new Date(value).toISOString();
}

/** Money: whole minor units (cents) of the organisation's currency; negative for a reversal. */
export const money = z
  .int()
  .min(-1_000_000_000_000)
  .max(1_000_000_000_000)
  .meta({ description: "Minor units of the organisation's currency" });

/** The id of another document; Firestore keeps ids like `__a__` for itself. */
export const reference = z
  .string()
  .min(1)
  .max(128)
  .regex(/^(?!__.*__$)[A-Za-z0-9_-]+$/, 'must be an id');

/** A field that may be left out or set to null; it always reads back, as null when it was never set. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** Who did something, as it is kept: see `Actor` in context/context.ts. */
export const actor = z.object({
  type: z.enum(['user', 'api-key', 'system', 'viewer']),
  id: z.string(),
  name: z.string(),
});

/** What every item has besides its own fields. */
export const baseFields = {
  id: reference,
  version: z.int().positive().meta({ description: 'Grows by one with each change; the ETag' }),
  createdAt: instant,
  updatedAt: instant,
};
