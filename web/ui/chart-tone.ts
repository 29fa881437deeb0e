import type { Tone } from './badge.tsx';

/** The fill of each tone in drawings, strong enough to be told from its ground in light and dark. */
export const chartFill: Readonly<Record<Tone, string>> = {
  neutral: 'fill-line-strong',
  accent: 'fill-accent',
  success: 'fill-chart-good',
  warning: 'fill-chart-fair',
  danger: 'fill-danger',
  violet: 'fill-violet-ink',
};
