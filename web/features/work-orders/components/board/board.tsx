import {
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useState } from 'react';
import { type Status, statuses } from '../../../../../shared/domain/maintenance/work-order/rules.ts';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { permittedTransitions } from '../../permitted-transitions.ts';
import { useMoves } from '../../use-moves.tsx';
import type { WorkOrderView } from '../../view.ts';
import { announcements, instructions } from './announcements.ts';
import { CardFace } from './card-face.tsx';
import { Column } from './column.tsx';
import { columnCoordinates } from './keyboard-coordinates.ts';
import { useColumns } from './use-columns.ts';

/** Orders in columns by state; carried only to states that the table and the person's permissions allow. */
export function Board({ view }: { view: WorkOrderView }) {
  const { can } = useSession();
  const columns = useColumns(view);
  const { move, dialog } = useMoves();
  const [carriedId, setCarriedId] = useState<string | null>(null);
  const carried = columns.flatMap(column => column.orders).find(order => order.id === carriedId);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: columnCoordinates }),
  );
  const drop = ({ over }: DragEndEvent) => {
    const to = statuses.find(status => status === over?.id);
    setCarriedId(null);
    if (carried && to) move(carried, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={{ announcements, screenReaderInstructions: instructions }}
      onDragStart={({ active }) => setCarriedId(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => setCarriedId(null)}
    >
      <div className="relative flex h-[calc(100dvh-6.75rem)] snap-x snap-proximity scroll-px-4 gap-3 overflow-x-auto p-4 max-md:h-[calc(100dvh-13.75rem)] lg:px-6">
        {columns.map(column => (
          <Column
            key={column.status}
            column={column}
            takes={carried ? takes(carried, column.status, can) : null}
            onMove={move}
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {carried && (
          <div className="rotate-1 cursor-grabbing rounded-lg bg-raised p-2.5 shadow-raised">
            <CardFace order={carried} />
          </div>
        )}
      </DragOverlay>
      {dialog}
    </DndContext>
  );
}

// What is under the pointer counts, not what the card's edges touch; keys have no pointer.
const underPointer: CollisionDetection = args =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args);

function takes(order: WorkOrder, status: Status, can: Parameters<typeof permittedTransitions>[1]): boolean {
  return permittedTransitions(order.status, can).some(({ to }) => to === status);
}
