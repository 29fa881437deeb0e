import { Conflict } from '../../../platform/errors/errors.ts';
import type { Change } from '../../../platform/firestore/change.ts';
import { tagContents, tags } from './schemas.ts';

/** @throws Conflict while a tag names the version. */
export async function requireUntagged(change: Change, versionId: string): Promise<void> {
  const spec = {
    conditions: [{ field: 'versionIds', operator: 'array-contains', value: versionId }],
    sort: { field: 'createdAt', direction: 'asc' },
  } as const;
  const [holding] = await change.select(tagContents, spec, 1);
  if (!holding) return;
  const [tag] = await change.getMany(tags, [holding.id]);
  const message = `The tag ${tag?.name} names this version. Delete the tag first.`;
  throw new Conflict('tagged', message, { tagId: holding.id });
}
