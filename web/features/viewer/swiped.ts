type Point = { x: number; y: number };

/** Which way a finger led from one point to another: 1 to the next page, -1 to the one before, 0 to neither. */
export function swiped(from: Point, to: Point): -1 | 0 | 1 {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) < 60 || Math.abs(across) < 2 * Math.abs(down)) return 0;
  return across < 0 ? 1 : -1;
}
