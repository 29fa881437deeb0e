import { expect, test } from 'vitest';
import { testDeps, testOrganisation } from '../../../testing/test-organisation.ts';
import { storePoint } from '../metric/repository.ts';
import { alertRules } from '../rule/schemas.ts';
import { timeAt } from '../testing/events.ts';
import { previewRule } from './preview-rule.ts';

test('of too much the newest is looked at, and what was before is not, which the answer says', async () => {
  const deps = testDeps();
  const { id: organisationId, context } = await testOrganisation(deps);
  for (const minute of [1, 2, 3, 4]) {
    const point = { metric: 'line.speed', at: timeAt(minute), value: 1, labels: {} };
    await storePoint(deps.store, { organisationId, ...point });
  }
  const when = { kind: 'metric', metric: 'line.speed', operator: 'below', threshold: 5 };
  const rule = alertRules.create.parse({ name: 'Slow', category: 'business', severity: 'low', when });
  const asking = context();
  const preview = await previewRule(deps.store, asking, { rule, from: timeAt(0), to: timeAt(9) }, 3);
  expect(preview).toMatchObject({ from: timeAt(2), to: timeAt(9), looked: 3, isCut: true, signals: 3 });
  expect(asking.usage).toEqual({ reads: 4, writes: 0 });
});
