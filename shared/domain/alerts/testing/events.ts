import { randomUUID } from 'node:crypto';
import type { ChangeEvent } from '../../../platform/events/change-event.ts';

/** An event as the topic `events` carries it, at a minute of one morning. */
export function eventAt(minute: number, fields: Partial<ChangeEvent> = {}): ChangeEvent {
  return {
    id: randomUUID(),
    type: 'part.ran-low',
    subject: 'parts/seal',
    label: 'Seal',
    within: null,
    actor: { type: 'user', id: 'u', name: 'U' },
    requestId: 'test',
    recordedAt: timeAt(minute),
    version: minute + 2,
    before: { quantity: 5 },
    after: { quantity: 1 },
    ...fields,
  };
}

/** A minute of that morning: RFC 3339, UTC. */
export function timeAt(minute: number): string {
  return new Date(Date.parse('2026-03-29T08:00:00Z') + minute * 60_000).toISOString();
}
