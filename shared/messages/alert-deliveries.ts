import * as z from 'zod';

/** Topic `alert-deliveries`: what is due, a delivery of the ledger or the next step of an alert's escalation. */
export const DueMessage = z.object({
  organisationId: z.string(),
  due: z.enum(['delivery', 'escalation']),
  id: z.string().meta({ description: 'Of the delivery, or of the alert' }),
});
export type DueMessage = z.infer<typeof DueMessage>;
