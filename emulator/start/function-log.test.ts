import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { functionLog } from './function-log.ts';

const line = '{"severity":"ERROR","message":"No such bucket","requestId":"r-1"}';

test('elsewhere than on a terminal a line stays as it is, behind the function’s name', () => {
  expect(functionLog(['cmms', 'gateway'], false)('cmms', line)).toBe(`cmms    ${line}`);
});

test('on a terminal its message is shown', () => {
  expect(stripVTControlCharacters(functionLog(['cmms'], true)('cmms', line))).toBe('cmms No such bucket');
});

test('so is the stack of an error', () => {
  const failed = '{"message":"Failed","err":{"type":"Error","stack":"Error: no\\n    at a.ts:1"}}';
  expect(functionLog(['cmms'], true)('cmms', failed)).toMatch(/Failed\nError: no\n {4}at a\.ts:1$/);
});

test('errors stand out', () => {
  expect(functionLog(['cmms'], true)('cmms', line)).toContain('\u001b[31mNo such bucket');
});

test.each(['plain text', '{ not JSON', '{"no":"message"}'])('%s is shown as it is', text => {
  expect(stripVTControlCharacters(functionLog(['cmms'], true)('cmms', text))).toBe(`cmms ${text}`);
});
