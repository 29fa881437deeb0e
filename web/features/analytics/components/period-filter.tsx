import { DaysForm } from '../../../app/days-form.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { dayOf } from '../../../app/zoned-time.ts';
import { FilterPill } from '../../../ui/filter-pill.tsx';
import { dayInWords } from '../in-words.ts';
import { type AnalyticsView, daysAfter, periodFault, periodOf } from '../view.ts';

type PeriodFilterProps = { view: AnalyticsView; onChange: (view: AnalyticsView) => void };

const choiceClass =
  'h-8 px-2.5 text-sm font-medium whitespace-nowrap text-faint first:rounded-l-md last:rounded-r-md hover:text-ink aria-pressed:bg-pressed aria-pressed:text-ink sm:h-7';

/** Which days: the last 30 or 90, or from one to another. */
export function PeriodFilter({ view, onChange }: PeriodFilterProps) {
  const { timeZone } = useFormat();
  const { from, to } = view;
  const shown = periodOf(view, dayOf(new Date().toISOString(), timeZone));
  const chosen = from && to ? `${dayInWords(from)} – ${dayInWords(to)}` : null;
  const show = (days: string | undefined) => onChange({ ...view, days, from: undefined, to: undefined });
  return (
    <>
      <fieldset
        aria-label="Period"
        className="inline-flex shrink-0 rounded-md border border-line-strong bg-surface"
      >
        {([undefined, '90'] as const).map(days => (
          <button
            key={days ?? '30'}
            type="button"
            aria-pressed={!chosen && view.days === days}
            onClick={() => show(days)}
            className={choiceClass}
          >
            {days ?? '30'} days
          </button>
        ))}
      </fieldset>
      <FilterPill label={chosen ? 'Days' : 'From – to'} value={chosen} onClear={() => show(view.days)}>
        <DaysForm
          first={shown.from}
          last={daysAfter(shown.to, -1)}
          fault={periodFault}
          onShow={(first, last) => onChange({ ...view, days: undefined, from: first, to: last })}
        />
      </FilterPill>
    </>
  );
}
