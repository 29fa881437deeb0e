import type { DataStep } from '../../platform/data-steps/data-step.ts';
import { seedRules } from './rule/seed-rules.ts';
import { standardRules } from './rule/standard-rules.ts';

/** Organisations that are older than a standard rule get it; the name has the rules, so that others are another step. */
const giveStandardRules: DataStep = {
  name: `standard-rules:${standardRules.map(({ id }) => id).join()}`,
  async part({ store, context }) {
    await seedRules(store, context);
    return { writes: [], reached: null };
  },
};

/** What brings the data of alerts up to what every organisation has. */
export const alertSteps: readonly DataStep[] = [giveStandardRules];
