import { Options, Select } from '../../../ui/input.tsx';
import { categoryLabels, severityLabels, stateLabels } from '../labels.ts';
import type { AlertView } from '../view.ts';

const states = { ...stateLabels, all: 'Any state' };

type FiltersProps = { view: AlertView; onChange: (view: AlertView) => void };

/** Which alerts are shown: by state, severity and what they are about. */
export function AlertFilters({ view, onChange }: FiltersProps) {
  const choice = (key: keyof AlertView) => ({
    value: view[key] ?? '',
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...view, [key]: target.value || undefined }),
  });
  return (
    <div className="grid grid-cols-[6fr_6.5fr_7.5fr] gap-2 sm:flex">
      <Select aria-label="State" className="sm:w-44" {...choice('state')}>
        <option value="">Open</option>
        <Options labels={states} />
      </Select>
      <Select aria-label="Severity" className="sm:w-40" {...choice('severity')}>
        <option value="">Severity</option>
        <Options labels={severityLabels} />
      </Select>
      <Select aria-label="Category" className="sm:w-40" {...choice('category')}>
        <option value="">Category</option>
        <Options labels={categoryLabels} />
      </Select>
    </div>
  );
}
