import { type Bar, BarStrip } from '../../ui/bar-strip.tsx';
import { type Day, dayInWords, lastDays } from './days.ts';

/** The last 90 days of a service, each a bar; a day with trouble is taller, one that nobody saw a stub. */
export function UptimeBars({ name, days }: { name: string; days: readonly Day[] }) {
  return <BarStrip label={`${name}, last 90 days`} bars={lastDays(days, Date.now()).map(barOf)} />;
}

function barOf(day: Day): Bar {
  const text = dayInWords(day);
  if (day.downSeconds > 0) {
    const bad = day.downSeconds > 3600 || day.downSeconds > day.upSeconds;
    return { key: day.date, text, tone: bad ? 'danger' : 'warning', height: 1 };
  }
  if (day.upSeconds > 0) return { key: day.date, text, tone: 'success', height: 0.72 };
  if (day.maintenanceSeconds > 0) return { key: day.date, text, tone: 'accent', height: 0.5 };
  return { key: day.date, text, tone: 'neutral', height: 0.2 };
}
