import { expect, test } from 'vitest';
import { plant, type Tree } from '../testing/plant.ts';
import { conventionFaults } from './convention-faults.ts';

const faultsOf = (tree: Tree) => conventionFaults(plant(tree), Object.keys(tree));
const only = '.only';

test('a folder whose name says nothing is told once, however much is in it', () => {
  const faults = faultsOf({
    'shared/utils/dates.ts': '',
    'shared/utils/deep/text.ts': '',
    'web/ui/common/a.tsx': '',
  });
  expect(faults).toEqual([
    expect.stringMatching(/^shared\/utils\/: /),
    expect.stringMatching(/^web\/ui\/common\/: /),
  ]);
});

test('a file may be called what a folder may not', () => {
  expect(faultsOf({ 'shared/platform/types.ts': '', 'shared/utilities/a.ts': '' })).toEqual([]);
});

test('a barrel is a fault, a page is not', () => {
  expect(faultsOf({ 'web/ui/index.ts': '', 'web/index.html': '' })).toEqual([
    expect.stringMatching(/^web\/ui\/index.ts: /),
  ]);
});

test.each([
  `test${only}('x', run)`,
  `test.each([1])${only}('x', run)`,
  `describe${only}.each([1])('x', run)`,
])('%s is a fault in a test', source => {
  expect(faultsOf({ 'a.test.ts': source })).toEqual([expect.stringMatching(/^a.test.ts: /)]);
});

test('the word alone is none', () => {
  expect(faultsOf({ 'a.test.ts': 'expect(readers.only).toBe(true)', 'b.ts': `pick${only}(1)` })).toEqual([]);
});
