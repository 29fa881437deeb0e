import type { Change } from '../../../platform/firestore/change.ts';
import { isLow } from './rules.ts';
import { type Part, parts } from './schemas.ts';

/** Says so when a part falls below its minimum (`part.ran-low`), and when it is back (`part.restocked`). */
export function announceLevel(change: Change, before: Part, after: Part): void {
  if (isLow(before) === isLow(after)) return;
  const { quantity, minimumQuantity } = after;
  change.announce(parts, after, isLow(after) ? 'ran-low' : 'restocked', { quantity, minimumQuantity });
}
