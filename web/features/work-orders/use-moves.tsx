import { type ReactNode, useState } from 'react';
import { findTransition, type Status } from '../../../shared/domain/maintenance/work-order/rules.ts';
import type { WorkOrder } from '../../app/api-types.ts';
import { ReasonDialog } from './components/reason-dialog.tsx';
import { useTransitionOrder } from './use-transition-order.ts';

type Asking = { order: WorkOrder; to: Status };

/** Moves orders between states, asking for a reason first where one is wanted; render `dialog` somewhere. */
export function useMoves(): {
  move: (order: WorkOrder, to: Status) => void;
  pending: boolean;
  dialog: ReactNode;
} {
  const transition = useTransitionOrder();
  const [asking, setAsking] = useState<Asking | null>(null);
  const move = (order: WorkOrder, to: Status) => {
    if (findTransition(order.status, to)?.reason) setAsking({ order, to });
    else transition.mutate({ order, to });
  };
  const dialog = asking && (
    <ReasonDialog
      {...asking}
      onClose={() => setAsking(null)}
      onConfirm={reason => {
        transition.mutate({ ...asking, reason });
        setAsking(null);
      }}
    />
  );
  return { move, pending: transition.isPending, dialog };
}
