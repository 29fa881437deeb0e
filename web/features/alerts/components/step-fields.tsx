import { X } from 'lucide-react';
import { useController, useFieldArray, useFormContext } from 'react-hook-form';
import { AddButton } from '../../../ui/add-button.tsx';
import { Field } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Input } from '../../../ui/input.tsx';
import { blankStep, type PolicyForm } from '../policy-form.ts';
import { TargetSelect } from './target-select.tsx';

const mostSteps = 10;
const longest = 10_080;

/** The steps of a policy: after how many minutes, and who. */
export function StepFields() {
  const { control } = useFormContext<PolicyForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'steps' });
  return (
    <fieldset>
      <legend className="text-sm font-medium text-soft">Steps</legend>
      <ol className="mt-1.5 flex flex-col gap-2">
        {fields.map((field, index) => (
          <li key={field.id} className="relative rounded-lg border border-line bg-canvas p-3">
            <StepLine index={index} />
            {fields.length > 1 && (
              <IconButton
                icon={X}
                label={`Remove step ${index + 1}`}
                className="absolute top-1 right-1"
                onClick={() => remove(index)}
              />
            )}
          </li>
        ))}
      </ol>
      {fields.length < mostSteps && (
        <div className="mt-1.5 -ml-2.5">
          <AddButton label="Add a step" onClick={() => append(blankStep)} />
        </div>
      )}
    </fieldset>
  );
}

function StepLine({ index }: { index: number }) {
  const { control, register, formState } = useFormContext<PolicyForm>();
  const errors = formState.errors.steps?.[index];
  const { field } = useController({
    control,
    name: `steps.${index}.targets`,
    rules: { validate: targets => targets.length > 0 || 'Choose who is told.' },
  });
  const minutes = (typed: string) =>
    (/^\d+$/.test(typed.trim()) && Number(typed) <= longest) || `Enter 0 to ${longest} minutes.`;
  return (
    <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-[11rem_minmax(0,1fr)] sm:pr-8">
      <Field
        label={`Step ${index + 1}: after minutes`}
        hint={index === 0 ? 'Since the alert began; 0 is at once.' : 'Since the step before.'}
        error={errors?.afterMinutes?.message}
      >
        {attributes => (
          <Input
            {...attributes}
            inputMode="numeric"
            {...register(`steps.${index}.afterMinutes`, { validate: minutes })}
          />
        )}
      </Field>
      <TargetSelect
        ref={field.ref}
        step={index + 1}
        value={field.value}
        onChange={field.onChange}
        error={errors?.targets?.message}
      />
    </div>
  );
}
