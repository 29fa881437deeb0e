import { Ellipsis } from 'lucide-react';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { transitionLabel } from '../../../../entities/work-order/labels.ts';
import { StatusIcon } from '../../../../entities/work-order/status-icon.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../../ui/menu.tsx';
import { permittedTransitions } from '../../permitted-transitions.ts';
import { useMoves } from '../../use-moves.tsx';

/** The next states of an order as buttons; what is rarely wanted waits in a menu. */
export function TransitionButtons({ order }: { order: WorkOrder }) {
  const { can } = useSession();
  const { move, pending, dialog } = useMoves();
  const targets = permittedTransitions(order.status, can);
  const [expected, ...others] = targets.filter(({ to }) => to !== 'cancelled');
  const cancelling = targets.some(({ to }) => to === 'cancelled');
  if (targets.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {expected && (
        <Button look="primary" disabled={pending} onClick={() => move(order, expected.to)}>
          {transitionLabel(order.status, expected.to)}
        </Button>
      )}
      {others.map(({ to }) => (
        <Button key={to} disabled={pending} onClick={() => move(order, to)}>
          {transitionLabel(order.status, to)}
        </Button>
      ))}
      {cancelling && (
        <Menu
          align="start"
          trigger={
            <Button look="ghost" aria-label="More" className="w-9 px-0 sm:w-8 sm:px-0">
              <Ellipsis className="size-4" aria-hidden="true" />
            </Button>
          }
        >
          <MenuItem onSelect={() => move(order, 'cancelled')}>
            <StatusIcon status="cancelled" />
            {transitionLabel(order.status, 'cancelled')}
          </MenuItem>
        </Menu>
      )}
      {dialog}
    </div>
  );
}
