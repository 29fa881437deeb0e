import * as z from 'zod';
import { instant, line, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';

/** How far the escalation of an alert is; its id is the alert's. */
export const alertEscalations = defineResource({
  noun: 'alert-escalation',
  path: 'alert-escalations',
  collection: 'alertEscalations',
  fields: {},
  derived: {
    policyId: reference,
    begunBy: line(200).meta({ description: 'The message that began it' }),
    step: z.int().nonnegative().meta({ description: 'The step that is taken next' }),
    round: z.int().nonnegative(),
    messageId: line(200).meta({ description: 'What was told last: its deliveries are the evidence' }),
    nextAt: optional(instant).meta({ description: 'When the next step is taken; null when it is over' }),
  },
  operations: [],
});
export type AlertEscalation = ItemOf<typeof alertEscalations>;
