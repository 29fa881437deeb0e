import type { Context } from '../../../platform/context/context.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { requireAbove } from '../../../platform/firestore/require-above.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { maintenanceFamily } from '../family.ts';
import { type Asset, assets } from './schemas.ts';

/** Changes an asset; its place in the tree may change too, but never to below itself. @throws Conflict */
export function changeAsset(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  { id, fields, version }: { id: string; fields: ChangeOf<typeof assets>; version?: number | undefined },
): Promise<Asset> {
  return runChange(store, context, async change => {
    const before = await change.get(assets, id);
    requireVersion(before, version);
    await requireReferences(change, assets, fields, maintenanceFamily);
    if (fields.parentId && fields.parentId !== before.parentId)
      await requireAbove(change, assets, { id, above: 'parentId', parentId: fields.parentId });
    return change.update(assets, before, fields);
  });
}
