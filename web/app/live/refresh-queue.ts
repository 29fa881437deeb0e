import type { QueryClient } from '@tanstack/react-query';

/** How long changes are gathered before lists are read again: an import makes thousands of them. */
const gatherFor = 1_500;

/** Has the lists of changed collections read again, once for however many changes came together. */
export function refreshQueue(client: QueryClient) {
  const changed = new Map<string, readonly unknown[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    for (const queryKey of changed.values()) void client.invalidateQueries({ queryKey });
    changed.clear();
  };
  return {
    add(queryKey: readonly unknown[]): void {
      changed.set(JSON.stringify(queryKey), queryKey);
      timer ??= setTimeout(flush, gatherFor);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
