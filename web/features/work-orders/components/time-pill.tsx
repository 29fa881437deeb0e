import { useState } from 'react';
import { DaysForm } from '../../../app/days-form.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { dayOf, instantOf } from '../../../app/zoned-time.ts';
import { Field } from '../../../ui/field.tsx';
import { FilterPill } from '../../../ui/filter-pill.tsx';
import { Options, Select } from '../../../ui/input.tsx';
import { timeInWords, timeLabels } from '../time-in-words.ts';
import { sortedTimes, timeOf, type WorkOrderView, withoutTime, withTime } from '../view.ts';

type TimePillProps = { view: WorkOrderView; onChange: (view: WorkOrderView) => void };

const dayMs = 86_400_000;

/** In which time the orders are; it can be set for the times that a list can be in the order of. */
export function TimePill({ view, onChange }: TimePillProps) {
  const { days } = useFormat();
  const time = timeOf(view);
  return (
    <FilterPill
      label={time ? timeLabels[time] : 'Time'}
      value={time && timeInWords(view, days)}
      onClear={() => onChange({ ...view, ...withoutTime })}
    >
      <TimeForm view={view} onChange={onChange} />
    </FilterPill>
  );
}

function TimeForm({ view, onChange }: TimePillProps) {
  const { timeZone } = useFormat();
  const shown = sortedTimes.find(known => known === timeOf(view)) ?? 'completedAt';
  const [time, setTime] = useState(shown);
  const dayAt = (ms: number) => dayOf(new Date(ms).toISOString(), timeZone);
  const start = (day: string) => instantOf(`${day}T00:00`, timeZone);
  const after = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
  return (
    <DaysForm
      first={dayAt(view.from ? Date.parse(view.from) : Date.now() - 6 * dayMs)}
      last={dayAt(view.to ? Date.parse(view.to) - 1 : Date.now())}
      fault={daysFault}
      onShow={(first, last) => onChange(withTime(view, time, start(first), start(after(last))))}
    >
      <Field label="Which time">
        {control => (
          <Select
            {...control}
            value={time}
            onChange={({ target }) => setTime(sortedTimes.find(known => known === target.value) ?? time)}
          >
            <Options labels={Object.fromEntries(sortedTimes.map(known => [known, timeLabels[known]]))} />
          </Select>
        )}
      </Field>
    </DaysForm>
  );
}

function daysFault(first: string, last: string): string | null {
  if (!first || !last) return 'Choose both days.';
  return last < first ? 'The last day is before the first.' : null;
}
