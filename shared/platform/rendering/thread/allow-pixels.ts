import { Refused } from './refused.ts';

/** @throws Refused when an image has more pixels than may be unfolded. */
export function allowPixels({ width, height }: { width: number; height: number }, mostPixels: number): void {
  if (width * height <= mostPixels) return;
  const most = `at most ${mostPixels / 1_000_000} million can be shown`;
  throw new Refused('too-large', `This image has ${width} × ${height} pixels; ${most}.`);
}
