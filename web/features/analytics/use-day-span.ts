import { useFormat } from '../../app/use-format.ts';
import { instantOf } from '../../app/zoned-time.ts';
import type { Span } from './orders-behind.ts';
import { dayAfter } from './view.ts';

/** Days of the organisation's zone as instants: from a first, `YYYY-MM-DD`, to before another, the next when it is left out. */
export function useDaySpan(): (from: string, to?: string) => Span {
  const { timeZone } = useFormat();
  const start = (date: string) => instantOf(`${date}T00:00`, timeZone);
  return (from, to = dayAfter(from)) => ({ from: start(from), to: start(to) });
}
