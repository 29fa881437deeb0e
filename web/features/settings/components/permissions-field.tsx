import { type Control, type FieldPathByValue, type FieldValues, useController } from 'react-hook-form';
import type { Permission } from '../../../../shared/domain/identity/permission/rules.ts';
import { Checkbox } from '../../../ui/input.tsx';

type PermissionsFieldProps<Form extends FieldValues, Name extends FieldPathByValue<Form, Permission[]>> = {
  control: Control<Form>;
  name: Name;
  offered: readonly Permission[];
};

/** A form's field that chooses permissions, at least one. */
export function PermissionsField<
  Form extends FieldValues,
  Name extends FieldPathByValue<Form, Permission[]>,
>({ offered, ...controlled }: PermissionsFieldProps<Form, Name>) {
  const { field, fieldState } = useController({
    ...controlled,
    rules: { validate: (chosen: Permission[]) => chosen.length > 0 || 'Permit at least one thing.' },
  });
  return (
    <>
      <PermissionChoice offered={offered} chosen={field.value} onChange={field.onChange} />
      {fieldState.error && <p className="text-xs text-danger-ink">{fieldState.error.message}</p>}
    </>
  );
}

type PermissionChoiceProps = {
  offered: readonly Permission[];
  chosen: readonly Permission[];
  onChange: (chosen: Permission[]) => void;
};

/** Permissions to tick, grouped by what they are about. */
function PermissionChoice({ offered, chosen, onChange }: PermissionChoiceProps) {
  const nouns = [...new Set(offered.map(permission => permission.split(':')[0] ?? ''))];
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-soft">What it may do</legend>
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
