import type { ChangeEvent } from '../../../platform/events/change-event.ts';
import { holds } from '../condition/holds.ts';
import type { Alarm } from '../signal/schemas.ts';
import type { EventPattern, EventWhen } from '../when/schemas.ts';
import { alarmText } from './alarm-text.ts';
import { type KeyedSignal, keyOf, type NamedRule } from './keyed-signal.ts';

/** What an event says by a rule; undefined when it says nothing. What ends an alert does not begin one. */
export function eventSignal(rule: NamedRule, when: EventWhen, event: ChangeEvent): KeyedSignal | undefined {
  const ends = when.resolvedBy.some(pattern => matches(pattern, event));
  if (!ends && !matches(when, event)) return undefined;
  const signal = {
    id: event.id,
    at: event.recordedAt,
    order: event.version,
    alarm: ends ? null : alarmOf(rule, event),
    count: 1,
  };
  return { key: keyOf(rule, when.key === 'subject' ? event.subject : ''), forMinutes: 0, signal };
}

/** Whether an event is of one of the types, and all that is asked of it holds. */
export function matches({ types, where }: EventPattern, event: ChangeEvent): boolean {
  return types.some(type => isOfType(event, type)) && where.every(condition => holds(condition, event));
}

function isOfType(event: ChangeEvent, type: string): boolean {
  return type.endsWith('.*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type;
}

function alarmOf({ name }: NamedRule, { type, subject, label, before, after }: ChangeEvent): Alarm {
  const changes = Object.keys({ ...before, ...after })
    .filter(field => !bookkeeping.has(field))
    .flatMap(field => changeText(field, before?.[field], after?.[field]));
  return alarmText(
    `${name}: ${label ?? subject}`,
    [`${type} on ${subject}`, ...changes.slice(0, 10)],
    subject,
  );
}

const bookkeeping = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** `quantity: 5 → 1`; of what is no plain value nothing is said. */
function changeText(field: string, before: unknown, after: unknown): string[] {
  const values = [before, after].filter(value => value !== undefined && value !== null);
  if (values.length === 0 || values.some(value => typeof value === 'object')) return [];
  return [`${field}: ${values.map(value => String(value).slice(0, 100)).join(' → ')}`];
}
