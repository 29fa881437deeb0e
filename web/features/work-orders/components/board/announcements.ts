import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { type Status, statuses } from '../../../../../shared/domain/maintenance/work-order/rules.ts';
import { statusLabels } from '../../../../entities/work-order/labels.ts';

function label(id: UniqueIdentifier | undefined): string {
  const status = statuses.find((candidate: Status) => candidate === id);
  return status ? statusLabels[status] : 'no column';
}

/** What a screen reader hears while a card is carried. */
export const announcements: Announcements = {
  onDragStart: () => 'Lifted. Left and right choose a column, Space drops, Escape puts it back.',
  onDragOver: ({ over }) => `Over ${label(over?.id)}.`,
  onDragEnd: ({ over }) => (over ? `Dropped on ${label(over.id)}.` : 'Put back.'),
  onDragCancel: () => 'Put back.',
};

/** Told when the handle of a card has the focus. */
export const instructions = {
  draggable:
    'Press Space to lift this card, the arrow keys to choose a column, Space to drop it, Escape to put it back.',
};
