import { KeyboardCode, type KeyboardCoordinateGetter } from '@dnd-kit/core';

/** Arrow keys carry a lifted card to the next column that takes it. */
export const columnCoordinates: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const step = { [KeyboardCode.Right]: 1, [KeyboardCode.Left]: -1 }[event.code];
  const card = context.collisionRect;
  if (!(step && card)) return undefined;
  event.preventDefault();
  const centre = card.left + card.width / 2;
  const columns = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => context.droppableRects.get(id) ?? [])
    .map(rect => ({ top: rect.top, left: rect.left, centre: rect.left + rect.width / 2 }))
    .filter(column => (column.centre - centre) * step > card.width / 4)
    .sort((one, other) => (one.centre - other.centre) * step);
  const [next] = columns;
  if (!next) return undefined;
  return {
    x: currentCoordinates.x + next.centre - centre,
    y: currentCoordinates.y + next.top + 48 - card.top,
  };
};
