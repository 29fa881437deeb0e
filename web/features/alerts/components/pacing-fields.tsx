import { useFormContext } from 'react-hook-form';
import { Field } from '../../../ui/field.tsx';
import { Input, Options, Select } from '../../../ui/input.tsx';
import type { ChannelForm } from '../channel-form.ts';
import { groupLabels } from '../channel-in-words.ts';

/** How often it is told again, in minutes. */
const repeats = { 30: 'Every 30 minutes', 60: 'Every hour', 240: 'Every 4 hours', 1440: 'Every day' };

/** What a channel tells together, how fast, and when again. */
export function PacingFields() {
  const { register, watch, formState } = useFormContext<ChannelForm>();
  const { errors, defaultValues } = formState;
  const whole = (from: number, to: number) => (typed: string) =>
    (/^\d+$/.test(typed.trim()) && Number(typed) >= from && Number(typed) <= to) || `Enter ${from} to ${to}.`;
  const other = defaultValues?.repeatMinutes;
  return (
    <fieldset>
      <legend className="text-sm font-medium text-soft">When several come close together</legend>
      <div className="mt-2 grid grid-cols-2 items-start gap-3">
        <div className="col-span-2">
          <Field label="Told together" hint="Critical ones are never held back.">
            {attributes => (
              <Select {...attributes} {...register('groupBy')}>
                <Options labels={groupLabels} />
              </Select>
            )}
          </Field>
        </div>
        {watch('groupBy') !== 'none' && (
          <>
            <Field
              label="Seconds to wait"
              hint="So long the first one waits for others."
              error={errors.waitSeconds?.message}
            >
              {attributes => (
                <Input
                  {...attributes}
                  inputMode="numeric"
                  {...register('waitSeconds', { validate: whole(1, 3600) })}
                />
              )}
            </Field>
            <Field
              label="Minutes between"
              hint="The least time to the next message of a group."
              error={errors.intervalMinutes?.message}
            >
              {attributes => (
                <Input
                  {...attributes}
                  inputMode="numeric"
                  {...register('intervalMinutes', { validate: whole(0, 1440) })}
                />
              )}
            </Field>
          </>
        )}
        <div className="col-span-2">
          <Field label="Told again while nobody acknowledges">
            {attributes => (
              <Select {...attributes} {...register('repeatMinutes')}>
                <option value="">Never: once is enough</option>
                <Options labels={repeats} />
                {other && !(other in repeats) && <option value={other}>{`Every ${other} minutes`}</option>}
              </Select>
            )}
          </Field>
        </div>
      </div>
    </fieldset>
  );
}
