import { holds } from '../condition/holds.ts';
import { labelsText, pointId } from '../metric/point.ts';
import type { MetricPoint } from '../metric/schemas.ts';
import type { Alarm } from '../signal/schemas.ts';
import type { MetricWhen } from '../when/schemas.ts';
import { alarmText } from './alarm-text.ts';
import { type KeyedSignal, keyOf, type NamedRule } from './keyed-signal.ts';

/**
 * What a metric's point says by a rule; undefined when it says nothing: no value is neither good nor bad, and what lies
 * between the threshold and where it is well again leaves things as they are.
 */
export function metricSignal(rule: NamedRule, when: MetricWhen, point: MetricPoint): KeyedSignal | undefined {
  const { metric, at, value, labels } = point;
  if (metric !== when.metric || value === null) return undefined;
  if (!when.where.every(condition => holds(condition, point))) return undefined;
  const alarm = isBad(when, value) ? alarmOf(rule, when, value, labels) : null;
  if (!alarm && !isGood(when, value)) return undefined;
  const signal = { id: pointId(point), at, order: 0, alarm, count: 1 };
  return { key: keyOf(rule, labelsText(labels)), forMinutes: when.forMinutes, signal };
}

function isBad({ operator, threshold }: MetricWhen, value: number): boolean {
  return operator === 'below' ? value < threshold : value > threshold;
}

function isGood({ operator, threshold, clearAt = threshold }: MetricWhen, value: number): boolean {
  return operator === 'below' ? value >= clearAt : value <= clearAt;
}

function alarmOf(
  { name }: NamedRule,
  { metric, operator, threshold }: MetricWhen,
  value: number,
  labels: Record<string, string>,
): Alarm {
  const of = labelsText(labels);
  const title = `${name}: ${value}${of && ` (${of})`}`;
  return alarmText(title, [`${metric} is ${value}, ${operator} ${threshold}`, of], labels.subject ?? null);
}
