import * as z from 'zod';
import { instant } from '../../../platform/resource/fields.ts';
import { alertRules } from '../rule/schemas.ts';

/** The body of `POST /api/alert-rules/preview`. */
export const PreviewOrder = z.strictObject({
  rule: alertRules.create,
  from: instant.optional().meta({ description: '14 days before `to` when left out; at most 90' }),
  to: instant.optional().meta({ description: 'Now when left out' }),
});
export type PreviewOrder = z.infer<typeof PreviewOrder>;

const count = z.int().nonnegative();

/** What a rule would have told. */
export const Preview = z
  .object({
    from: instant.meta({ description: 'What was before was not looked at' }),
    to: instant,
    looked: count.meta({ description: 'Events or points that were looked at' }),
    isCut: z
      .boolean()
      .meta({ description: 'Whether there was too much, so that `from` is later than asked' }),
    alerts: count,
    unresolved: count,
    signals: count,
    episodes: z
      .array(
        z.object({
          key: z.string(),
          title: z.string(),
          subject: z.string().nullable(),
          startedAt: instant,
          endedAt: instant.nullable(),
          signals: count,
        }),
      )
      .meta({ description: 'What would have been alerts, the newest first, at most 200' }),
  })
  .meta({ id: 'AlertPreview' });
export type Preview = z.infer<typeof Preview>;
