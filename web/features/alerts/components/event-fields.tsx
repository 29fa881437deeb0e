import { useFormContext } from 'react-hook-form';
import { Field } from '../../../ui/field.tsx';
import { Input, Options, Select } from '../../../ui/input.tsx';
import { eventChoices } from '../event-choices.ts';
import type { RuleForm } from '../rule-form.ts';

/** What has to happen. */
export function EventFields() {
  const { register, watch, formState } = useFormContext<RuleForm>();
  const event = watch('event');
  const ends = (eventChoices[event]?.resolvedBy.length ?? 0) > 0;
  return (
    <>
      <Field
        label="What happens"
        hint={
          ends
            ? 'The alert ends by itself when it comes right.'
            : 'The alert stays until somebody resolves it.'
        }
      >
        {attributes => (
          <Select {...attributes} {...register('event')}>
            <Options labels={eventChoices} />
            <option value="other">Another event</option>
          </Select>
        )}
      </Field>
      {event === 'other' && (
        <Field
          label="Types of events"
          required
          hint="As histories and the API name them, such as asset.updated; several with commas between."
          error={formState.errors.otherEvents?.message}
        >
          {attributes => (
            <Input
              {...attributes}
              {...register('otherEvents', { validate: types => types.trim() !== '' || 'Name at least one.' })}
            />
          )}
        </Field>
      )}
    </>
  );
}
