/** The windows that burn rates are measured in (Google SRE Workbook, ch. 5). */
export const burnWindows = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'] as const;
export type BurnWindow = (typeof burnWindows)[number];

/** Percent of requests that are to succeed within so many days. */
export const objective = { percent: 99.9, days: 30 } as const;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long each window is, in milliseconds. */
export const windowMs: Readonly<Record<BurnWindow, number>> = {
  '5m': 5 * minuteMs,
  '30m': 30 * minuteMs,
  '1h': hourMs,
  '2h': 2 * hourMs,
  '6h': 6 * hourMs,
  '1d': 24 * hourMs,
  '3d': 72 * hourMs,
};
