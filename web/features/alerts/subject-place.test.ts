import { expect, test } from 'vitest';
import { subjectPlace } from './subject-place.ts';

test.each([
  ['parts/p1', { to: '/parts/$id', noun: 'part', params: { id: 'p1' } }],
  ['work-orders/w1', { to: '/work-orders/$id', noun: 'work order', params: { id: 'w1' } }],
  ['incidents/i1', { to: '/operations/incidents/$id', noun: 'incident', params: { id: 'i1' } }],
  ['invoices/1', null],
  ['parts', null],
  [null, null],
])('%s stands at its page', (subject, place) => {
  expect(subjectPlace(subject)).toEqual(place);
});
