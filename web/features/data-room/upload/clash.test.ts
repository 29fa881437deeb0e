import { expect, test } from 'vitest';
import { clashOf, freeName } from './clash.ts';

const documents = [
  { id: '1', name: 'Plan.pdf', folderId: null },
  { id: '2', name: 'Übersicht.pdf', folderId: 'f' },
];

test.each([
  ['of the same name', 'Plan.pdf', null, '1'],
  ['whose name differs by case', 'PLAN.PDF', null, '1'],
  ['whose accent is written in two', 'U\u0308bersicht.pdf', 'f', '2'],
  ['of another name', 'Plan 2.pdf', null, undefined],
  ['of the same name in another folder', 'Plan.pdf', 'f', undefined],
])('a file %s clashes, or does not', (_, name, folderId, id) => {
  expect(clashOf(documents, { name, folderId })?.id).toBe(id);
});

test.each([
  ['Plan.pdf', [], 'Plan.pdf'],
  ['Plan.pdf', ['Plan.pdf'], 'Plan (2).pdf'],
  ['Plan.pdf', ['plan.pdf', 'Plan (2).pdf'], 'Plan (3).pdf'],
  ['archive.tar.gz', ['archive.tar.gz'], 'archive.tar (2).gz'],
  ['.env', ['.env'], '.env (2)'],
  ['README', ['README'], 'README (2)'],
])('%s beside %j is kept as %s', (name, taken, free) => {
  expect(freeName(name, taken)).toBe(free);
});
