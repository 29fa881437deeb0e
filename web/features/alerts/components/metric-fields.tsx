import { useFormContext } from 'react-hook-form';
import { Field } from '../../../ui/field.tsx';
import { Input, Options, Select } from '../../../ui/input.tsx';
import { metricChoices } from '../event-choices.ts';
import type { RuleForm } from '../rule-form.ts';

const operators = { below: 'Below', above: 'Above' };

/** Which figure goes where, and for how long. */
export function MetricFields() {
  const { register, formState } = useFormContext<RuleForm>();
  const { errors } = formState;
  const number = (typed: string) =>
    (typed.trim() !== '' && !Number.isNaN(Number(typed))) || 'Enter a number.';
  return (
    <>
      <Field label="Figure" required hint="Choose one or name it." error={errors.metric?.message}>
        {attributes => (
          <>
            <Input
              {...attributes}
              list="known-metrics"
              {...register('metric', { validate: name => name.trim() !== '' || 'Name the figure.' })}
            />
            <datalist id="known-metrics">
              <Options labels={metricChoices} />
            </datalist>
          </>
        )}
      </Field>
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label="Is">
          {attributes => (
            <Select {...attributes} {...register('operator')}>
              <Options labels={operators} />
            </Select>
          )}
        </Field>
        <Field label="Value" required error={errors.threshold?.message}>
          {attributes => (
            <Input {...attributes} inputMode="decimal" {...register('threshold', { validate: number })} />
          )}
        </Field>
        <Field label="For minutes" hint="Empty: at once." error={errors.forMinutes?.message}>
          {attributes => (
            <Input
              {...attributes}
              inputMode="numeric"
              {...register('forMinutes', { validate: typed => typed.trim() === '' || number(typed) })}
            />
          )}
        </Field>
        <Field label="Well again at" hint="Empty: at the same value." error={errors.clearAt?.message}>
          {attributes => (
            <Input
              {...attributes}
              inputMode="decimal"
              {...register('clearAt', { validate: typed => typed.trim() === '' || number(typed) })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
