import { useQuery } from '@tanstack/react-query';
import { FormProvider, useForm } from 'react-hook-form';
import type { EscalationPolicy, NewEscalationPolicy } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { Field } from '../../../ui/field.tsx';
import { Options, Select } from '../../../ui/input.tsx';
import { filled, TextField } from '../../../ui/text-field.tsx';
import { escalationPoliciesQuery, saveEscalationPolicy } from '../api/escalation-policies.ts';
import { severityLabels } from '../labels.ts';
import { type PolicyForm, policyFormOf, policyOf } from '../policy-form.ts';
import { SeverityChecks } from './severity-checks.tsx';
import { StepFields } from './step-fields.tsx';

const mostRepeats = 10;
const repeats = Object.fromEntries(
  Array.from({ length: mostRepeats + 1 }, (_, times) => [times, repeatLabel(times)]),
);

type PolicyDialogProps = { policy: EscalationPolicy | null; onClose: () => void };

/** Makes an escalation policy, or changes one. */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps) {
  const form = useForm<PolicyForm>({ defaultValues: policyFormOf(policy) });
  const { register, handleSubmit, formState } = form;
  const others = useQuery(escalationPoliciesQuery).data?.items.filter(({ id }) => id !== policy?.id) ?? [];
  const saving = useSaveItem(
    'escalation-policies',
    (body: NewEscalationPolicy, key) => saveEscalationPolicy(policy, body, key),
    onClose,
  );
  const { errors } = formState;
  return (
    <FormDialog
      wide
      title={policy ? 'Change the policy' : 'New escalation policy'}
      description="Who is told, one after the other, of an alert that nobody acknowledges."
      action={policy ? 'Save' : 'Make the policy'}
      busy={saving.isPending}
      error={saving.error}
      onSubmit={handleSubmit(values => saving.mutate(policyOf(values)))}
      onClose={onClose}
    >
      <TextField
        label="Name"
        error={errors.name?.message}
        maxLength={120}
        {...register('name', filled('Enter a name.'))}
      />
      <FormProvider {...form}>
        <StepFields />
      </FormProvider>
      <Field label="After the last step">
        {attributes => (
          <Select {...attributes} {...register('repeat')}>
            <Options labels={repeats} />
          </Select>
        )}
      </Field>
      <SeverityChecks
        legend="Alerts whose rule names no policy"
        hint="Of these severities they go by this policy."
        error={errors.defaultFor?.message}
        field={register('defaultFor', { validate: chosen => takenBy(others, chosen) ?? true })}
      />
    </FormDialog>
  );
}

/** What is wrong with severities that go by another policy already. */
function takenBy(
  others: readonly EscalationPolicy[],
  chosen: EscalationPolicy['defaultFor'],
): string | undefined {
  for (const severity of chosen) {
    const other = others.find(({ defaultFor }) => defaultFor.includes(severity));
    if (other) return `${severityLabels[severity]} alerts go by the policy ${other.name} already.`;
  }
  return undefined;
}

function repeatLabel(times: number): string {
  if (times === 0) return 'Nobody more is told';
  return times === 1 ? 'All steps again, once' : `All steps again, ${times} times`;
}
