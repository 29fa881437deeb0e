import type { DataStep } from '../../platform/data-steps/data-step.ts';
import { settleAgain } from '../../platform/data-steps/settle-again.ts';
import type { Sealer } from '../../platform/kms/sealer.ts';
import { placeOfTarget } from './channel/check-channel.ts';
import { alertChannels } from './channel/schemas.ts';
import { seedRules } from './rule/seed-rules.ts';
import { standardRules } from './rule/standard-rules.ts';
import { webhooks } from './webhook/schemas.ts';
import { sealedSecrets } from './webhook/secret.ts';

/** Organisations that are older than a standard rule get it; the name has the rules, so that others are another step. */
const giveStandardRules: DataStep = {
  name: `standard-rules:${standardRules.map(({ id }) => id).join()}`,
  async part({ store, context }) {
    await seedRules(store, context);
    return { writes: [], reached: null };
  },
};

/** Secrets that were stored in the clear are sealed. */
function sealSecrets(sealer: Sealer): DataStep[] {
  return [
    settleAgain('seal-secrets-of-webhooks', webhooks, ({ context }, those) =>
      Promise.all(those.map(async one => ({ ...one, ...(await sealedSecrets(sealer, context, one)) }))),
    ),
    settleAgain('seal-addresses-of-channels', alertChannels, ({ context }, those) =>
      Promise.all(
        those.map(async one => {
          const place = placeOfTarget(context, one.id);
          return { ...one, target: one.target && (await sealer.seal(place, one.target)) };
        }),
      ),
    ),
  ];
}

/** What brings the data of alerts up to what every organisation has, and how it is kept. */
export function alertSteps(sealer: Sealer): readonly DataStep[] {
  return [giveStandardRules, ...sealSecrets(sealer)];
}
