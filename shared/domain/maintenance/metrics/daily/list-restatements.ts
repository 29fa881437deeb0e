import * as z from 'zod';
import type { Context } from '../../../../platform/context/context.ts';
import type { Page } from '../../../../platform/firestore/list.ts';
import { readPageToken, writePageToken } from '../../../../platform/firestore/page-token.ts';
import { find } from '../../../../platform/firestore/query.ts';
import type { QuerySpec } from '../../../../platform/firestore/query-spec.ts';
import { instant } from '../../../../platform/resource/fields.ts';
import type { MaintenanceDeps } from '../../deps.ts';
import { collections } from './repository.ts';
import { StoredFigures } from './stored.ts';

/** A day that was closed, and is different since a night: what came late to it. */
export const Restatement = z
  .object({
    id: z.string(),
    date: z.iso.date().meta({ description: 'The day that was restated' }),
    night: z.iso.date().meta({ description: 'The last day that was over then' }),
    restatedAt: instant,
    figures: StoredFigures.meta({
      description: "By how much the organisation's figures changed; those of levels, from that day on",
    }),
  })
  .meta({ id: 'Restatement' });
export type Restatement = z.infer<typeof Restatement>;

/** Restatements, the latest first. Reads one document for each. @throws BadRequest for a token of another list. */
export async function listRestatements(
  { store }: Pick<MaintenanceDeps, 'store'>,
  context: Context,
  { pageSize, pageToken }: { pageSize: number; pageToken?: string | undefined },
): Promise<Page<Restatement>> {
  const spec: QuerySpec = {
    collection: collections.restatements,
    conditions: [],
    sort: { field: 'restatedAt', direction: 'desc' },
  };
  const after = pageToken ? readPageToken(spec, pageToken) : undefined;
  const found = await find(store, context, { ...spec, after }, pageSize);
  const items = found.map(document => withoutZeros(Restatement.parse(document)));
  const last = items.length === pageSize ? items.at(-1) : undefined;
  return { items, nextPageToken: last ? writePageToken(spec, [last.restatedAt, last.id]) : null };
}

/** Two changes of a night may have undone each other. */
function withoutZeros({ figures, ...restatement }: Restatement): Restatement {
  const changed = Object.entries(figures).filter(([, by]) => by !== 0);
  return { ...restatement, figures: Object.fromEntries(changed) };
}
