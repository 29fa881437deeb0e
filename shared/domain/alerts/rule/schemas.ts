import * as z from 'zod';
import { line, optional, reference } from '../../../platform/resource/fields.ts';
import { defineResource, type ItemOf } from '../../../platform/resource/resource.ts';
import { alertCategories } from '../alert/rules.ts';
import { labelName } from '../metric/schemas.ts';
import { severities } from '../severity/rules.ts';
import { When } from '../when/schemas.ts';

const label = z.string().max(100);

/** What makes alerts: events or metrics that somebody has to know of. */
export const alertRules = defineResource({
  noun: 'alert-rule',
  path: 'alert-rules',
  collection: 'alertRules',
  fields: {
    name: line(120),
    category: z.enum(alertCategories),
    severity: z.enum(severities),
    enabled: z
      .boolean()
      .default(true)
      .meta({ description: 'A rule that is not makes and resolves no alerts' }),
    when: When,
    labels: z.record(labelName, label).default({}).meta({ description: 'Put on each of its alerts' }),
    escalationPolicyId: optional(reference).meta({ description: 'Who is told when nobody acknowledges' }),
  },
  filters: ['category', 'severity', 'enabled'],
  sorts: ['name'],
  references: { escalationPolicyId: 'escalationPolicies' },
});
export type AlertRule = ItemOf<typeof alertRules>;
