import type { Reliability } from '../../app/api-types.ts';

/** One thing on an asset's line, from 0 to 1 of the period. */
export type Stretch = { key: string; from: number; to: number };

/** The line of an asset: when it stood still, and when it failed. */
export type AssetLine = { assetId: string; downtime: Stretch[]; failures: Stretch[]; downHours: number };

/** The lines of all assets of a report, those that stood still longest first. */
export function linesOf({ from, to, runs, downtime }: Reliability): AssetLine[] {
  const [start, length] = [Date.parse(from), Date.parse(to) - Date.parse(from)];
  const place = (instant: string) => Math.min(1, Math.max(0, (Date.parse(instant) - start) / length));
  const lines = new Map<string, AssetLine>();
  const lineOf = (assetId: string) => {
    const line = lines.get(assetId) ?? { assetId, downtime: [], failures: [], downHours: 0 };
    lines.set(assetId, line);
    return line;
  };
  for (const { assetId, failure, to: end } of runs) {
    const line = lineOf(assetId);
    if (failure) line.failures.push({ key: failure.workOrderId, from: place(end), to: place(end) });
  }
  for (const { assetId, ...stop } of downtime) {
    const key = `${stop.from} ${stop.downtimeId ?? stop.workOrderId}`;
    lineOf(assetId).downtime.push({ key, from: place(stop.from), to: place(stop.to) });
  }
  for (const line of lines.values()) line.downHours = (covered(line.downtime) * length) / 3_600_000;
  return [...lines.values()].toSorted((one, other) => other.downHours - one.downHours);
}

/** How much stretches cover together; where they overlap counts once. */
function covered(stretches: readonly Stretch[]): number {
  let [sum, end] = [0, 0];
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return sum;
}
