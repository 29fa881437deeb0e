import { destinations } from '../shell/navigation.ts';

/** Keys and what they do, as the help shows them; `g` waits for a second key. */
export const shortcutHelp: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['/'], does: 'Search' },
  { keys: ['c'], does: 'Create a work order' },
  ...destinations.map(({ key, label }) => ({ keys: ['g', key], does: `Go to ${label.toLowerCase()}` })),
  { keys: ['g', 'b'], does: 'Go to the board' },
  { keys: ['j'], does: 'Next line of a list' },
  { keys: ['k'], does: 'Previous line of a list' },
  { keys: ['a'], does: 'Acknowledge the alert in focus' },
  { keys: ['r'], does: 'Resolve the alert in focus' },
  { keys: ['s'], does: 'Silence the alert in focus' },
  { keys: ['Alt', '↑ ↓'], does: 'Move the line of a data room in focus' },
  { keys: ['?'], does: 'Show these shortcuts' },
];

/** Whether a key press belongs to what has the focus rather than to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, dialog, [role="menu"], [role="listbox"]') !== null)
  );
}
