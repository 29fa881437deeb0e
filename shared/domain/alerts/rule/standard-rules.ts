import { alertRules } from './schemas.ts';

const always = { labels: {}, escalationPolicyId: null, enabled: true };

const system = [
  {
    id: 'system-uptime',
    name: 'System uptime below 99.5 %',
    category: 'system',
    severity: 'high',
    when: { kind: 'metric', metric: 'system.uptime', operator: 'below', threshold: 99.5 },
  },
  {
    id: 'critical-failure',
    name: 'Critical failure',
    category: 'system',
    severity: 'critical',
    when: {
      kind: 'event',
      types: ['incident.created'],
      resolvedBy: [{ types: ['incident.resolved'] }],
    },
  },
  burnRule('slo-burn', '1h', 14.4, 'critical'),
  burnRule('slo-burn-6h', '6h', 6, 'high'),
  burnRule('slo-burn-1d', '1d', 3, 'medium'),
  burnRule('slo-burn-3d', '3d', 1, 'low'),
];

const business = [
  {
    id: 'mrr-growth',
    name: 'MRR growth below 5 %',
    category: 'business',
    severity: 'medium',
    when: { kind: 'metric', metric: 'revenue.mrr-growth', operator: 'below', threshold: 5 },
  },
  {
    id: 'churn-spike',
    name: 'Churn above 5 %',
    category: 'business',
    severity: 'high',
    when: { kind: 'metric', metric: 'success.churn-rate', operator: 'above', threshold: 5 },
  },
];

const maintenance = [
  {
    id: 'low-stock',
    name: 'Low stock',
    category: 'maintenance',
    severity: 'medium',
    when: { kind: 'event', types: ['part.ran-low'], resolvedBy: [{ types: ['part.restocked'] }] },
  },
  {
    id: 'overdue-order',
    name: 'Overdue work order',
    category: 'maintenance',
    severity: 'medium',
    when: {
      kind: 'event',
      types: ['work-order.became-overdue'],
      resolvedBy: [
        {
          types: ['work-order.transitioned'],
          where: [{ field: 'after.status', is: 'in', value: ['completed', 'closed', 'cancelled'] }],
        },
        {
          types: ['work-order.updated'],
          where: [{ field: 'after.overdueSince', is: 'equals', value: null }],
        },
        { types: ['work-order.deleted'] },
      ],
    },
  },
];

/** The rules that every organisation has from the start; what they need of others' events and metrics they name. */
export const standardRules = [...system, ...business, ...maintenance].map(({ id, ...fields }) => ({
  id,
  ...alertRules.create.parse({ ...always, ...fields }),
}));

/** The error budget has burnt faster than a threshold, for a window and still: each window tells of another haste. */
function burnRule(id: string, window: string, threshold: number, severity: string) {
  const where = [{ field: 'labels.window', is: 'equals', value: window }];
  const when = { kind: 'metric', metric: 'slo.burn-rate', operator: 'above', threshold, where };
  return { id, name: `Error budget burns too fast (${window})`, category: 'system', severity, when };
}
