import { expect, test } from 'vitest';
import { testDeps, testOrganisation } from '../../testing/test-organisation.ts';
import type { DataStep } from './data-step.ts';
import { takeDataSteps } from './take-data-steps.ts';

const { store } = testDeps();

/** A step of three parts, which notes where each began and may fail at the second. */
function step(name: string, began: string[], fails = false): DataStep {
  return {
    name,
    async part(_, reached) {
      const part = reached ?? '1';
      if (fails && part === '2') throw new Error('Not now');
      began.push(`${name} ${part}`);
      return { writes: [], reached: part === '3' ? null : String(Number(part) + 1) };
    },
  };
}

test('steps are taken in their order, each once, and go on from where they stopped', async () => {
  const { context } = await testOrganisation(testDeps());
  const began: string[] = [];
  const take = (...steps: DataStep[]) => takeDataSteps({ store, context: context() }, steps);
  await expect(take(step('a', began, true), step('b', began))).rejects.toThrow('Not now');
  expect(began).toEqual(['a 1']);
  expect(await take(step('a', began), step('b', began))).toEqual(['a', 'b']);
  expect(began).toEqual(['a 1', 'a 2', 'a 3', 'b 1', 'b 2', 'b 3']);
  expect(await take(step('a', began), step('b', began), step('c', began))).toEqual(['c']);
});

test('a part whose document was changed meanwhile is not written, and is done the next time', async () => {
  const organisation = await testOrganisation(testDeps());
  const document = (await store.firestore()).doc(`orgs/${organisation.id}/things/t`);
  await document.set({ id: 't', size: 1 });
  const { updateTime } = await document.get();
  await document.update({ size: 2 });
  const mend = (seen = updateTime): DataStep => ({
    name: 'mend',
    part: async () => ({
      writes: seen ? [{ kind: 'mend', path: 'things/t', data: { mended: true }, seen }] : [],
      reached: null,
    }),
  });
  const take = (one: DataStep) => takeDataSteps({ store, context: organisation.context() }, [one]);
  await expect(take(mend())).rejects.toMatchObject({ status: 503 });
  expect(await take(mend((await document.get()).updateTime))).toEqual(['mend']);
  expect((await document.get()).data()).toEqual({ id: 't', size: 2, mended: true });
});
