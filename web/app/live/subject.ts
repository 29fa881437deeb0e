import type { ChangeEvent } from '../api-types.ts';

/** The collection and id an event is about: `work-orders/x1` → `['work-orders', 'x1']`. */
export function subjectOf({ subject }: Pick<ChangeEvent, 'subject'>): [collection: string, id: string] {
  const [collection = '', id = ''] = subject.split('/');
  return [collection, id];
}
