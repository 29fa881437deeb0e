import type { Permission } from '../../../../shared/domain/identity/permission/rules.ts';
import { Checkbox } from '../../../ui/input.tsx';

type PermissionChoiceProps = {
  label: string;
  offered: readonly Permission[];
  chosen: readonly Permission[];
  onChange: (chosen: Permission[]) => void;
};

/** Chooses permissions, grouped by what they are about. */
export function PermissionChoice({ label, offered, chosen, onChange }: PermissionChoiceProps) {
  const nouns = [...new Set(offered.map(permission => permission.split(':')[0] ?? ''))];
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-soft">{label}</legend>
      <div className="max-h-72 divide-y divide-line overflow-y-auto rounded-md border border-line-strong">
        {nouns.map(noun => (
          <div key={noun} className="px-3 py-2">
            <p className="mb-1 text-xs font-medium text-faint first-letter:uppercase">
              {noun.replaceAll('-', ' ')}
            </p>
            <div className="flex flex-wrap gap-x-5 gap-y-1.5">
              {offered
                .filter(permission => permission.startsWith(`${noun}:`))
                .map(permission => (
                  <Checkbox
                    key={permission}
                    label={permission.split(':')[1] ?? permission}
                    aria-label={permission.replace(':', ' ')}
                    checked={chosen.includes(permission)}
                    onChange={event =>
                      onChange(
                        event.target.checked
                          ? [...chosen, permission]
                          : chosen.filter(other => other !== permission),
                      )
                    }
                  />
                ))}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
