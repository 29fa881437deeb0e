import { useDraggable } from '@dnd-kit/core';
import { Ellipsis, GripVertical } from 'lucide-react';
import type { Status } from '../../../../../shared/domain/maintenance/work-order/rules.ts';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { transitionLabel } from '../../../../entities/work-order/labels.ts';
import { StatusIcon } from '../../../../entities/work-order/status-icon.tsx';
import { classNames } from '../../../../ui/class-names.ts';
import { Menu, MenuItem } from '../../../../ui/menu.tsx';
import { permittedTransitions } from '../../permitted-transitions.ts';
import { CardFace } from './card-face.tsx';

const toolClass =
  'grid h-6 w-6 place-items-center rounded text-faint hover:bg-hover hover:text-ink [&_svg]:size-4';

type CardProps = { order: WorkOrder; onMove: (order: WorkOrder, to: Status) => void };

/** An order on the board: dragged as a whole by pointer, by its handle with keys, or moved by its menu. */
export function BoardCard({ order, onMove }: CardProps) {
  const { can } = useSession();
  const targets = permittedTransitions(order.status, can);
  const movable = targets.length > 0;
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: order.id,
    data: order,
    disabled: !movable,
  });
  const { onKeyDown, ...pointers } = listeners ?? {};
  return (
    <li
      ref={setNodeRef}
      {...pointers}
      className={classNames(
        'rounded-lg border border-line bg-surface p-2.5 shadow-card',
        movable && 'cursor-grab touch-manipulation',
        isDragging && 'opacity-40',
      )}
    >
      <CardFace
        order={order}
        tools={
          movable && (
            <span className="-mt-0.5 -mr-1 flex">
              <button
                type="button"
                ref={setActivatorNodeRef}
                aria-label={`Carry #${order.number} to another column`}
                aria-describedby={attributes['aria-describedby']}
                // dnd-kit types its listeners as bare functions.
                onKeyDown={event => onKeyDown?.(event)}
                className={`${toolClass} max-md:hidden pointer-coarse:hidden`}
              >
                <GripVertical aria-hidden="true" />
              </button>
              <Menu
                trigger={
                  <button type="button" aria-label={`Move #${order.number}`} className={toolClass}>
                    <Ellipsis aria-hidden="true" />
                  </button>
                }
              >
                {targets.map(({ to }) => (
                  <MenuItem key={to} onSelect={() => onMove(order, to)}>
                    <StatusIcon status={to} />
                    {transitionLabel(order.status, to)}
                  </MenuItem>
                ))}
              </Menu>
            </span>
          )
        }
      />
    </li>
  );
}
