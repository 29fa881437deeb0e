export type Size = { width: number; height: number };
type Point = { x: number; y: number };

/** How a watermark covers a page. The origin is the page's upper left, `y` goes downwards. */
export type Tiling = {
  fontSize: number;
  /** Of the writing, in radians, rising to the right. */
  angle: number;
  /** Where the first line of each tile begins, on its baseline. */
  tiles: Point[];
};

/** Distance of lines, in units of the font's size. */
export const lineHeight = 1.35;
const steepest = Math.PI / 6;
const gap = { along: 4, across: 6.5 };
/** Tiles side by side or above each other at most, were the page a strip. */
const mostEachWay = 60;

/**
 * Covers a page with tiles of writing: one in its middle that is always whole, and others around it, each row moved by half
 * against the one before.
 *
 * @param block The longest line and how many there are, in units of the font's size.
 */
export function layOut(page: Size, block: { width: number; lines: number }): Tiling {
  const angle = Math.min(steepest, Math.atan2(page.height, page.width));
  const em = { width: block.width, height: block.lines * lineHeight };
  const whole = turned(em, angle);
  const fontSize = Math.min(
    Math.sqrt(page.width * page.height) / 54,
    (0.92 * page.width) / whole.width,
    (0.92 * page.height) / whole.height,
  );
  const least = (page.width + page.height) / mostEachWay;
  const step = {
    width: Math.max((em.width + gap.along) * fontSize, least),
    height: Math.max((em.height + gap.across) * fontSize, least),
  };
  const reach = { width: (whole.width * fontSize) / 2, height: (whole.height * fontSize) / 2 };
  const start = along(angle, (-em.width * fontSize) / 2, (1 - em.height / 2) * fontSize);
  const tiles = middles(page, step, angle)
    .filter(
      ({ x, y }) =>
        Math.abs(x) < page.width / 2 + reach.width && Math.abs(y) < page.height / 2 + reach.height,
    )
    .map(({ x, y }) => ({ x: page.width / 2 + x + start.x, y: page.height / 2 + y + start.y }));
  return { fontSize, angle, tiles };
}

/** The middles of tiles, seen from the middle of the page; some lie beyond its edges. */
function middles(page: Size, step: Size, angle: number): Point[] {
  const half = (page.width + page.height) / 2;
  const rows = around(Math.ceil(half / step.height));
  const columns = around(Math.ceil(half / step.width) + 1);
  return rows.flatMap(row =>
    columns.map(column => along(angle, (column + (row % 2 === 0 ? 0 : 0.5)) * step.width, row * step.height)),
  );
}

const around = (most: number) => Array.from({ length: 2 * most + 1 }, (_, index) => index - most);

/** A point by its distance along the writing, and below it. */
function along(angle: number, right: number, down: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: right * cos + down * sin, y: down * cos - right * sin };
}

function turned({ width, height }: Size, angle: number): Size {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}
