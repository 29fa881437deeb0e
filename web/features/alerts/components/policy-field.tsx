import { useQuery } from '@tanstack/react-query';
import { useController, useFormContext } from 'react-hook-form';
import { useSession } from '../../../app/session/session.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/input.tsx';
import { escalationPoliciesQuery } from '../api/escalation-policies.ts';
import type { RuleForm } from '../rule-form.ts';

/** Who is told next when nobody acknowledges an alert of the rule. */
export function PolicyField() {
  const { can } = useSession();
  const policies = useQuery({ ...escalationPoliciesQuery, enabled: can('escalation-policies:read') });
  const { control } = useFormContext<RuleForm>();
  // Controlled, because its options come later than its value.
  const { field } = useController({ control, name: 'escalationPolicyId' });
  if (!can('escalation-policies:read')) return null;
  return (
    <Field label="When nobody acknowledges it" hint="Who is told next, step by step.">
      {attributes => (
        <Select {...attributes} {...field}>
          <option value="">The policy for its severity</option>
          {policies.data?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
