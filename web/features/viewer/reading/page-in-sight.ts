/** The page that takes up the most of the window, by how many pixels of each are in it; null when none is. Of equals the first. */
export function pageInSight(heights: ReadonlyMap<number, number>): number | null {
  let [inSight, most]: [number | null, number] = [null, 0];
  for (const [page, height] of heights) {
    const comesFirst = height === most && inSight !== null && page < inSight;
    if (height > most || comesFirst) [inSight, most] = [page, height];
  }
  return inSight;
}
