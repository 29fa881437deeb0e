import type { AlertRule, NewAlertRule } from '../../app/api-types.ts';
import { eventChoices } from './event-choices.ts';
import type { Condition, EventWhen, MetricWhen } from './when.ts';

/** A condition as it is typed; several values are joined by commas. */
export type ConditionForm = { field: string; is: Condition['is']; value: string };

/** A rule as people fill it in; numbers as they are typed. */
export type RuleForm = {
  name: string;
  severity: AlertRule['severity'];
  category: AlertRule['category'];
  kind: 'event' | 'metric';
  /** One of `eventChoices`, or `other`. */
  event: string;
  /** Types of events when it is another one, joined by commas. */
  otherEvents: string;
  metric: string;
  operator: MetricWhen['operator'];
  threshold: string;
  clearAt: string;
  forMinutes: string;
  where: ConditionForm[];
  /** Empty: the policy for its severity. */
  escalationPolicyId: string;
};

const blank: RuleForm = {
  name: '',
  severity: 'medium',
  category: 'maintenance',
  kind: 'event',
  event: 'part.ran-low',
  otherEvents: '',
  metric: '',
  operator: 'below',
  threshold: '',
  clearAt: '',
  forMinutes: '',
  where: [],
  escalationPolicyId: '',
};

type Shown = Pick<AlertRule, 'name' | 'severity' | 'category' | 'when'> &
  Partial<Pick<AlertRule, 'escalationPolicyId'>>;

/** The form for a rule; for a new one when there is none. */
export function formOf(rule: Shown | null): RuleForm {
  if (!rule) return blank;
  const { name, severity, category, when } = rule;
  const escalationPolicyId = rule.escalationPolicyId ?? '';
  const common = {
    ...{ ...blank, name, severity, category, escalationPolicyId },
    where: (when.where ?? []).map(typed),
  };
  if (when.kind === 'event') return { ...common, ...eventFields(when.types) };
  const { metric, operator, threshold, clearAt, forMinutes } = when;
  return {
    ...common,
    kind: 'metric',
    metric,
    operator,
    threshold: String(threshold),
    clearAt: clearAt === undefined ? '' : String(clearAt),
    forMinutes: forMinutes ? String(forMinutes) : '',
  };
}

/** The rule that a form says. What the form does not show of `before` stays as it is. */
export function ruleOf(form: RuleForm, before: AlertRule | null): NewAlertRule {
  const { name, severity, category } = form;
  const when = form.kind === 'event' ? eventWhen(form, before) : metricWhen(form);
  const kept = before && { enabled: before.enabled, labels: before.labels };
  const escalationPolicyId = form.escalationPolicyId || null;
  return { ...kept, name: name.trim(), severity, category, when, escalationPolicyId };
}

function eventFields(types: readonly string[]): Pick<RuleForm, 'kind' | 'event' | 'otherEvents'> {
  const [only = ''] = types;
  const known = types.length === 1 && only in eventChoices;
  return { kind: 'event', event: known ? only : 'other', otherEvents: known ? '' : types.join(', ') };
}

function eventWhen({ event, otherEvents, where }: RuleForm, before: AlertRule | null): EventWhen {
  const types = event === 'other' ? listed(otherEvents) : [event];
  const was = before?.when.kind === 'event' ? before.when : null;
  const same = was?.types.join() === types.join();
  return {
    kind: 'event',
    types,
    where: where.map(parsed),
    resolvedBy: (same ? was?.resolvedBy : eventChoices[event]?.resolvedBy) ?? [],
    key: was?.key ?? 'subject',
  };
}

function metricWhen({ metric, operator, threshold, clearAt, forMinutes, where }: RuleForm): MetricWhen {
  return {
    kind: 'metric',
    metric: metric.trim(),
    operator,
    threshold: Number(threshold),
    ...(clearAt.trim() ? { clearAt: Number(clearAt) } : {}),
    forMinutes: Number(forMinutes),
    where: where.map(parsed),
  };
}

function typed(condition: Condition): ConditionForm {
  const { field, is } = condition;
  if (condition.is === 'changed') return { field, is, value: '' };
  return { field, is, value: condition.is === 'in' ? condition.value.join(', ') : String(condition.value) };
}

function parsed({ field, is, value }: ConditionForm): Condition {
  if (is === 'changed') return { field, is };
  if (is === 'above' || is === 'below') return { field, is, value: Number(value) };
  return is === 'in' ? { field, is, value: listed(value).map(scalar) } : { field, is, value: scalar(value) };
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
}

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function scalar(text: string): string | number | boolean | null {
  const trimmed = text.trim();
  if (trimmed in words) return words[trimmed] ?? null;
  // Only what is written as a number would be: a code such as 007 stays a text.
  return String(Number(trimmed)) === trimmed ? Number(trimmed) : trimmed;
}
