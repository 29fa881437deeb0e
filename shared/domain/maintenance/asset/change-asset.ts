import type { Context } from '../../../platform/context/context.ts';
import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { requireReferences } from '../../../platform/firestore/references.ts';
import { requireVersion } from '../../../platform/firestore/repository.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import type { ChangeOf } from '../../../platform/resource/resource.ts';
import type { MaintenanceDeps } from '../deps.ts';
import { maintenanceFamily } from '../family.ts';
import { type Asset, assets } from './schemas.ts';

/** Levels of assets above one. */
export const deepestLevel = 20;

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
      await requireAbove(change, fields.parentId, id);
    return change.update(assets, before, fields);
  });
}

/** Walks up from the new parent: the asset itself must not stand there. */
async function requireAbove(change: Change, parentId: string, id: string): Promise<void> {
  let above: string | null = parentId;
  for (let level = 0; above; level++) {
    if (above === id)
      throw new Conflict('circular-tree', 'An asset cannot stand below itself. Choose another parent.');
    if (level === deepestLevel)
      throw new Conflict('tree-too-deep', `Assets nest at most ${deepestLevel} levels.`);
    const [parent]: (Asset | undefined)[] = await change.getMany(assets, [above]);
    above = parent?.parentId ?? null;
  }
}
