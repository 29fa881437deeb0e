import { expect, test } from 'vitest';
import { fieldLabel, happening, happeningTo } from './field-labels.ts';

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

test.each([
  ['folder.created', 'Reports', 'created the folder Reports'],
  ['document-version.downloaded', 'Plan.pdf', 'downloaded the file Plan.pdf'],
  ['link.opened', 'Investors', 'came in by the link Investors'],
  ['viewer.created', 'vera@example.com', 'came in for the first time'],
  ['tag.deleted', null, 'deleted the release'],
  ['asset.taken-apart', 'Crane', 'taken apart: the asset Crane'],
])('among others, the event %s of %s reads "%s"', (type, label, words) => {
  expect(happeningTo({ type, label })).toBe(words);
});
