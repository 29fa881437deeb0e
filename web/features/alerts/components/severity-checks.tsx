import type { UseFormRegisterReturn } from 'react-hook-form';
import { keysOf } from '../../../entities/work-order/labels.ts';
import { Checkbox } from '../../../ui/input.tsx';
import { severityLabels } from '../labels.ts';

/** Severities to tick. */
export function SeverityChecks({ legend, field }: { legend: string; field: UseFormRegisterReturn }) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-soft">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {keysOf(severityLabels).map(severity => (
          <Checkbox key={severity} label={severityLabels[severity]} value={severity} {...field} />
        ))}
      </div>
    </fieldset>
  );
}
