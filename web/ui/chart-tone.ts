import type { Tone } from './tone.ts';

/** The fill of each tone in drawings, strong enough to be told from its ground in light and dark. */
export const chartFill: Readonly<Record<Tone, string>> = {
  neutral: 'fill-line-strong',
  accent: 'fill-accent',
  success: 'fill-chart-good',
  warning: 'fill-chart-fair',
  danger: 'fill-danger',
  violet: 'fill-violet-ink',
};

/** The stroke of each tone in drawings. */
export const chartStroke: Readonly<Record<Tone, string>> = {
  neutral: 'stroke-line-strong',
  accent: 'stroke-accent',
  success: 'stroke-chart-good',
  warning: 'stroke-chart-fair',
  danger: 'stroke-danger',
  violet: 'stroke-violet-ink',
};
