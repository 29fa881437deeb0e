import type { Context } from '../../../platform/context/context.ts';
import { everyItem } from '../../../platform/firestore/every-item.ts';
import { runChange } from '../../../platform/firestore/run-change.ts';
import { eraseFile } from '../version/erase-file.ts';
import { shreddedItems } from './schemas.ts';
import type { ShredDeps } from './shred-deps.ts';

const together = 20;

/** Removes what is stored of what a shredded room held. @throws Unavailable */
export async function eraseShredded(deps: ShredDeps, context: Context, roomId: string): Promise<void> {
  const stored = await everyItem(deps.store, context, shreddedItems, { roomId: [roomId], erased: [false] });
  for (let next = 0; next < stored.length; next += together) {
    const some = stored.slice(next, next + together);
    await Promise.all(some.map(({ id }) => eraseFile(deps, context, id)));
    await runChange(deps.store, context, async change => {
      for (const item of some) change.note(shreddedItems, item, { erased: true });
    });
  }
}
