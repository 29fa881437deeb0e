import type { Context } from '../../../platform/context/context.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { announceLevel } from './announce-level.ts';
import { type Part, parts } from './schemas.ts';

/** Changes a part; by another minimum it may be low, or be so no longer. @throws VersionMismatch */
export function changePart(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  { id, fields, version }: { id: string; fields: ChangeOf<typeof parts>; version?: number | undefined },
): Promise<Part> {
  return runChange(store, context, async change => {
    const before = await change.get(parts, id);
    requireVersion(before, version);
    const after = change.update(parts, before, fields);
    announceLevel(change, before, after);
    return after;
  });
}
