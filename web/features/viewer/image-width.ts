/** Few widths, so that a window that changes a little asks for no other image. */
const widths = [320, 480, 640, 800, 1024, 1280, 1600, 2048, 2560, 3200] as const;
const widest = 4000;

/** How wide the image of a page is asked for, in pixels: enough for every pixel of the screen, where there are such wide ones. */
export function imageWidth(cssWidth: number, pixelRatio: number): number {
  const wanted = cssWidth * pixelRatio;
  return widths.find(width => width >= wanted) ?? widest;
}
