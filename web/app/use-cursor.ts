import { useLocation, useNavigate } from '@tanstack/react-router';

type Page = { items: readonly unknown[]; nextPageToken: string | null; total?: number | undefined };

/**
 * Turns pages of a list whose address holds the cursor in `after`. The cursors of the pages before travel in the
 * browser's history, so that going back and reloading keep one's place.
 */
export function useCursor(after: string | undefined, page: Page | undefined, pageSize: number) {
  const navigate = useNavigate();
  const trail = useLocation({ select: location => location.state.trail ?? [] });
  const go = (to: string | undefined, nextTrail: string[]) =>
    void navigate({
      to: '.',
      search: (search: Record<string, unknown>) => ({ ...search, after: to }),
      state: { trail: nextTrail },
    });
  const next = page?.nextPageToken ?? null;
  return {
    summary: page ? summaryOf(page, after && trail.length === 0 ? null : trail.length * pageSize) : ' ',
    onNext: next === null ? null : () => go(next, [...trail, after ?? '']),
    onPrevious: after ? () => go(trail.at(-1) ?? undefined, trail.slice(0, -1)) : null,
  };
}

/** Where the page stands: `51–100 of 5,485`; `before` is null when nobody knows what came before it. */
export function summaryOf({ items, total }: Page, before: number | null): string {
  const number = new Intl.NumberFormat('en');
  const of = total === undefined ? '' : ` of ${number.format(total)}`;
  if (items.length === 0) return 'Nothing here';
  if (before === null) return `${number.format(items.length)}${of}`;
  return `${number.format(before + 1)}–${number.format(before + items.length)}${of}`;
}
