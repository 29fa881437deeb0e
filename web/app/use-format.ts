import { useMemo } from 'react';
import { formatDay, formatDays, formatMoment, formatMoney, formatSecond, formatShortDay } from './format.ts';
import { useSession } from './session/session.tsx';

/** Amounts and times as the organisation writes them: in its currency and its zone. */
export function useFormat() {
  const { currency, timeZone } = useSession().organisation;
  return useMemo(
    () => ({
      currency,
      timeZone,
      money: (minorUnits: number) => formatMoney(minorUnits, currency),
      shortDay: (instant: string) => formatShortDay(instant, timeZone, Date.now()),
      day: (instant: string) => formatDay(instant, timeZone),
      days: (first: string, last: string) => formatDays(first, last, timeZone),
      moment: (instant: string) => formatMoment(instant, timeZone),
      second: (instant: string) => formatSecond(instant, timeZone),
    }),
    [currency, timeZone],
  );
}
