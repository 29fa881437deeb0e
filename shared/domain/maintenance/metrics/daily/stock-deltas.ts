import * as z from 'zod';
import type { ChangeEvent } from '../../../../platform/events/change-event.ts';
import { parts, stockMovements } from '../../part/schemas.ts';
import type { DayOf } from './day-in.ts';
import type { Delta } from './difference.ts';
import type { Figures } from './figures.ts';

// An event keeps the form its item had; only what is needed must still fit.
const Created = parts.item.pick({ createdAt: true });
const Moved = stockMovements.item.pick({
  type: true,
  quantity: true,
  balance: true,
  cost: true,
  occurredAt: true,
});

const Refused = z.object({ refused: z.object({ occurredAt: z.string() }) });

/** What an event adds to the figures of stock. Each event is looked at once: unlike orders, the ledger never changes. */
export function stockDeltas(event: ChangeEvent, day: DayOf): Delta[] {
  const on = (instant: string, figures: Figures) => [{ date: day(instant), scope: 'organisation', figures }];
  switch (event.type) {
    case `${parts.noun}.created`:
      return on(Created.parse(event.after).createdAt, { partsWithoutStock: 1 });
    case `${parts.noun}.deleted`:
      // Only a part that never moved can be deleted.
      return on(event.recordedAt, { partsWithoutStock: -1 });
    case `${parts.noun}.issue-refused`:
      return on(Refused.parse(event.after).refused.occurredAt, { unfilledIssues: 1 });
    case `${stockMovements.noun}.created`: {
      const movement = Moved.parse(event.after);
      return on(movement.occurredAt, moved(movement));
    }
    default:
      return [];
  }
}

function moved({ type, quantity, balance, cost }: z.output<typeof Moved>): Figures {
  if (type === 'transfer') return {};
  const before = balance - (type === 'issue' ? -quantity : quantity);
  // Quantities have three decimals, and their difference the dust of binary fractions.
  const wasEmpty = Math.abs(before) < 0.0005;
  return {
    stockValue: cost,
    ...(type === 'issue' && { issues: 1 }),
    ...(balance === 0 && { stockOuts: 1, partsWithoutStock: 1 }),
    ...(wasEmpty && { partsWithoutStock: -1 }),
  };
}
