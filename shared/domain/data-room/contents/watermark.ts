import type { Seat } from '../visit/find-visit.ts';

/** What a watermark says: who sees it, when, and from where. Nothing where the link has none. */
export function watermarkOf(
  { link, context, from }: Pick<Seat, 'link' | 'context' | 'from'>,
  now: Date,
): string[] {
  if (!link.watermark) return [];
  return [context.actor.name, `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`, from];
}
