import * as z from 'zod';

const scalar = z.union([z.string().max(300), z.number(), z.boolean(), z.null()]);

const field = z
  .string()
  .max(100)
  .regex(/^[A-Za-z]\w*(\.[\w-]+){0,4}$/, 'must be a field, such as after.priority')
  .meta({
    description: 'Where the fact stands: `after.priority`, `subject`, `labels.service`',
    example: 'after.priority',
  });

/** What one fact of an event, or of a metric's point, must be. An event tells no fields but those that changed. */
export const Condition = z
  .discriminatedUnion('is', [
    z.strictObject({ field, is: z.literal('equals'), value: scalar }),
    z.strictObject({ field, is: z.literal('in'), value: z.array(scalar).min(1).max(30) }),
    z.strictObject({ field, is: z.enum(['above', 'below']), value: z.number() }),
    z.strictObject({ field, is: z.literal('changed') }),
  ])
  .meta({ id: 'AlertCondition' });
export type Condition = z.infer<typeof Condition>;
