import { expect, test } from 'vitest';
import { applyMask } from './field-mask.ts';

const current = {
  labels: { a: '1' },
  template: { annotations: { b: '2' }, scaling: { minInstanceCount: 1 } },
};
const wanted = { labels: { c: '3' }, template: { annotations: {}, scaling: { minInstanceCount: 5 } } };

test('Without a path all is taken', () => {
  expect(applyMask(current, wanted, [])).toBe(wanted);
  expect(applyMask(current, wanted, ['*'])).toBe(wanted);
});

test('Only what a path names is taken', () => {
  expect(applyMask(current, wanted, ['labels', 'template.scaling.min_instance_count'])).toEqual({
    labels: { c: '3' },
    template: { annotations: { b: '2' }, scaling: { minInstanceCount: 5 } },
  });
});

test.each(['colour', 'template.colour', 'labels.a.b', '', 'template.'])('The path "%s" is refused', path => {
  expect(() => applyMask(current, wanted, [path])).toThrow(`no field '${path}'`);
});
