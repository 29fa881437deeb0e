import { expect, test } from 'vitest';
import { fieldLabel, happening } from './field-labels.ts';

test.each([
  ['dueAt', 'due date'],
  ['title', 'title'],
  ['someNewField', 'some new field'],
])('the field %s is called %s', (field, words) => {
  expect(fieldLabel(field)).toBe(words);
});

test.each([
  ['work-order.transitioned', 'changed the status'],
  ['part.stock-moved', 'moved stock'],
  ['asset.taken-apart', 'taken apart'],
])('the event %s reads "%s"', (type, words) => {
  expect(happening(type)).toBe(words);
});
