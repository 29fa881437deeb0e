import { useState } from 'react';
import { useFormat } from '../../../app/use-format.ts';
import { dayOf } from '../../../app/zoned-time.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { FilterPill } from '../../../ui/filter-pill.tsx';
import { Input } from '../../../ui/input.tsx';
import { dayInWords } from '../in-words.ts';
import { type AnalyticsView, daysAfter, periodFault, periodOf } from '../view.ts';

type PeriodFilterProps = { view: AnalyticsView; onChange: (view: AnalyticsView) => void };

const choiceClass =
  'h-8 px-2.5 text-sm font-medium whitespace-nowrap text-faint first:rounded-l-md last:rounded-r-md hover:text-ink aria-pressed:bg-pressed aria-pressed:text-ink sm:h-7';

/** Which days: the last 30 or 90, or from one to another. */
export function PeriodFilter({ view, onChange }: PeriodFilterProps) {
  const { from, to } = view;
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
        <DaysForm view={view} onChange={onChange} />
      </FilterPill>
    </>
  );
}

function DaysForm({ view, onChange }: PeriodFilterProps) {
  const { timeZone } = useFormat();
  const today = dayOf(new Date().toISOString(), timeZone);
  const shown = periodOf(view, today);
  const [from, setFrom] = useState(shown.from);
  const [to, setTo] = useState(daysAfter(shown.to, -1));
  const fault = periodFault(from, to);
  return (
    <form
      className="flex flex-col gap-3 p-3"
      onSubmit={event => {
        event.preventDefault();
        if (!fault) onChange({ ...view, days: undefined, from, to });
      }}
    >
      <Field label="First day">
        {control => (
          <Input {...control} type="date" value={from} onChange={event => setFrom(event.target.value)} />
        )}
      </Field>
      <Field label="Last day" error={fault ?? undefined}>
        {control => (
          <Input {...control} type="date" value={to} onChange={event => setTo(event.target.value)} />
        )}
      </Field>
      <div className="flex justify-end">
        <Button size="small" look="primary" type="submit" disabled={fault !== null}>
          Show
        </Button>
      </div>
    </form>
  );
}
