import type { StockMovement } from '../../app/api-types.ts';

export type MovementType = StockMovement['type'];

/** Kinds of movement as people call them, and what each does. */
export const movementLabels: Readonly<Record<MovementType, { label: string; hint: string }>> = {
  receipt: { label: 'Receipt', hint: 'Came in, bought or made.' },
  issue: { label: 'Issue', hint: 'Taken out for work.' },
  return: { label: 'Return', hint: 'Taken out before, now back.' },
  adjust: { label: 'Adjustment', hint: 'The difference that counting found; may be negative.' },
  transfer: { label: 'Transfer', hint: 'From one site to another.' },
};
