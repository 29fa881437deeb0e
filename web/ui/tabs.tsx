/** The classes of a tab that is a link; TanStack's links mark the current one with `data-status`. */
export const tabClass =
  'inline-flex h-10 shrink-0 items-center gap-2 border-b-2 border-transparent text-sm font-medium text-faint hover:text-ink data-[status=active]:border-accent data-[status=active]:text-ink';

/** Brings the current tab into sight: on a phone they are wider than the window. */
export function showCurrentTab(tabs: HTMLElement | null): void {
  tabs?.querySelector('[data-status=active]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}
