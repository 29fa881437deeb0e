import type { AlertRule } from '../../app/api-types.ts';
import { eventChoices, metricChoices } from './event-choices.ts';
import type { Condition } from './when.ts';

/** When a rule makes an alert: `A work order is created, where priority is critical`. */
export function ruleInWords({ when }: Pick<AlertRule, 'when'>): string {
  const where = (when.where ?? []).map(condition => conditionInWords(condition, factsOf(when)));
  const asked = where.length > 0 ? `, where ${where.join(' and ')}` : '';
  if (when.kind === 'event')
    return when.types.map(type => eventChoices[type]?.label ?? `Event ${type}`).join(' or ') + asked;
  const { metric, operator, threshold, forMinutes } = when;
  const lasting = forMinutes ? ` for ${forMinutes} minutes` : '';
  const { label, unit } = metricChoices[metric] ?? { label: metric, unit: '' };
  return `${label} is ${operator} ${threshold}${unit}${lasting}${asked}`;
}

function factsOf(when: AlertRule['when']) {
  return when.kind === 'event' ? (eventChoices[when.types[0] ?? '']?.facts ?? {}) : {};
}

function conditionInWords(condition: Condition, facts: (typeof eventChoices)[string]['facts']): string {
  const { field } = condition;
  const fact = facts[field];
  const name = fact?.label.toLowerCase() ?? field.replace(/^(after|labels)\./, '');
  const word = (value: unknown) => (fact?.labels?.[String(value)] ?? String(value)).toLowerCase();
  if (condition.is === 'changed') return `${name} changed`;
  if (condition.is === 'in') return `${name} is ${condition.value.map(word).join(' or ')}`;
  return `${name} is ${condition.is === 'equals' ? '' : `${condition.is} `}${word(condition.value)}`;
}
