import * as z from 'zod';
import type { Context } from '../../../platform/context/context.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import { reference } from '../../../platform/resource/fields.ts';
import { defineResource } from '../../../platform/resource/resource.ts';
import { alertRules } from './schemas.ts';
import { standardRules } from './standard-rules.ts';

/** Which standard rules an organisation has been given, so that none comes back that it deleted. */
const alertSeeds = defineResource({
  noun: 'alert-seed',
  path: 'alert-seeds',
  collection: 'alertSeeds',
  fields: {},
  derived: { ruleIds: z.array(reference) },
  operations: [],
});

/** Gives an organisation the standard rules that it was not given before. */
export async function seedRules(store: Store, context: Context): Promise<void> {
  await runChange(store, context, async change => {
    const [seed] = await change.getMany(alertSeeds, ['standard']);
    const missing = standardRules.filter(({ id }) => !seed?.ruleIds.includes(id));
    if (missing.length === 0) return;
    for (const rule of missing) change.create(alertRules, rule);
    change.note(alertSeeds, seed ?? { id: 'standard' }, { ruleIds: standardRules.map(({ id }) => id) });
  });
}
