import { FormProvider, useForm } from 'react-hook-form';
import type { AlertRule, NewAlertRule } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Field } from '../../../ui/field.tsx';
import { Options, Select } from '../../../ui/input.tsx';
import { filled, TextField } from '../../../ui/text-field.tsx';
import { saveRule } from '../api/alert-rules.ts';
import { categoryLabels, severityLabels } from '../labels.ts';
import { formOf, type RuleForm, ruleOf } from '../rule-form.ts';
import { ConditionFields } from './condition-fields.tsx';
import { EventFields } from './event-fields.tsx';
import { MetricFields } from './metric-fields.tsx';
import { PolicyField } from './policy-field.tsx';
import { RulePreview } from './rule-preview.tsx';

const kinds = { event: 'Something happens', metric: 'A figure goes too low or too high' };

/** Makes a rule, or changes one; it can be tried against the past before it is saved. */
export function RuleDialog({ rule, onClose }: { rule: AlertRule | null; onClose: () => void }) {
  const form = useForm<RuleForm>({ defaultValues: formOf(rule) });
  const { register, handleSubmit, watch, formState } = form;
  const saving = useSaveItem('alert-rules', (body: NewAlertRule, key) => saveRule(rule, body, key), onClose);
  const { errors } = formState;
  return (
    <FormDialog
      wide
      title={rule ? 'Change the rule' : 'New rule'}
      description="It makes an alert when what you say here comes true."
      action={rule ? 'Save' : 'Make the rule'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(values => saving.mutate(ruleOf(values, rule)))}
      onClose={onClose}
    >
      <TextField
        label="Name"
        error={errors.name?.message}
        maxLength={120}
        {...register('name', filled('Enter a name.'))}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label="Severity" hint="Critical is told at once, at any hour.">
          {attributes => (
            <Select {...attributes} {...register('severity')}>
              <Options labels={severityLabels} />
            </Select>
          )}
        </Field>
        <Field label="Category">
          {attributes => (
            <Select {...attributes} {...register('category')}>
              <Options labels={categoryLabels} />
            </Select>
          )}
        </Field>
      </div>
      <FormProvider {...form}>
        <Field label="Tell when">
          {attributes => (
            <Select {...attributes} {...register('kind')}>
              <Options labels={kinds} />
            </Select>
          )}
        </Field>
        {watch('kind') === 'event' ? <EventFields /> : <MetricFields />}
        <ConditionFields />
        <PolicyField />
      </FormProvider>
      <RulePreview ask={() => form.trigger()} rule={() => ruleOf(form.getValues(), rule)} />
    </FormDialog>
  );
}
