import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { CreateOf } from '../../../platform/resource/resource.ts';
import { personOf } from '../alert/person-of.ts';
import { requireLater } from '../require-later.ts';
import { type Silence, silences } from './schemas.ts';

/** Silences all alerts that fit. @throws Unprocessable when it would end before it starts. */
export async function createSilence(
  store: Store,
  context: Context,
  fields: CreateOf<typeof silences>,
): Promise<Silence> {
  requireLater('endsAt', fields.endsAt, fields.startsAt);
  const id = newId();
  return runChange(store, context, async change =>
    change.create(silences, { ...fields, id, createdBy: personOf(context) }),
  );
}
