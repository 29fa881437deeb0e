import * as z from 'zod';
import { alertChanges } from '../domain/alerts/alert/rules.ts';
import { alerts } from '../domain/alerts/alert/schemas.ts';

/**
 * Topic `alerts`: what happened to an alert, for those who tell people, ours and others. Comes at least once; a message
 * that comes again has the same id. Attributes: `org`, `change`, `severity`, `category`, `rule`.
 */
export const AlertMessage = z.object({
  id: z.string().meta({ description: 'The id of the event; take each once' }),
  organisationId: z.string(),
  change: z.enum(alertChanges),
  at: z.iso.datetime(),
  alert: alerts.item,
});
export type AlertMessage = z.infer<typeof AlertMessage>;
