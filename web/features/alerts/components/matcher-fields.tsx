import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { ReferenceField } from '../../../entities/reference/reference-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input, Options, Select } from '../../../ui/input.tsx';
import { alertRulesQuery } from '../api/alert-rules.ts';
import { categoryLabels, severityLabels } from '../labels.ts';
import { aboutKinds, type SilenceForm } from '../silence-form.ts';

/** What alerts must be, all of it; each may be left open. */
export function MatcherFields() {
  const { register, watch, control, setValue } = useFormContext<SilenceForm>();
  const rules = useQuery(alertRulesQuery).data?.items ?? [];
  const about = watch('about');
  return (
    <fieldset>
      <legend className="text-sm font-medium text-soft">Which alerts: all of this must fit</legend>
      <div className="mt-2 grid grid-cols-2 items-start gap-3">
        <Field label="Rule">
          {attributes => (
            <Select {...attributes} {...register('ruleId')}>
              <option value="">Any</option>
              {rules.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Severity">
          {attributes => (
            <Select {...attributes} {...register('severity')}>
              <option value="">Any</option>
              <Options labels={severityLabels} />
            </Select>
          )}
        </Field>
        <Field label="Category">
          {attributes => (
            <Select {...attributes} {...register('category')}>
              <option value="">Any</option>
              <Options labels={categoryLabels} />
            </Select>
          )}
        </Field>
        <Field label="About">
          {attributes => (
            <Select {...attributes} {...register('about', { onChange: () => setValue('aboutId', null) })}>
              <Options labels={aboutKinds} />
            </Select>
          )}
        </Field>
        {(about === 'parts' || about === 'assets') && (
          <div className="col-span-2">
            <ReferenceField
              key={about}
              control={control}
              name="aboutId"
              kind={about}
              label={about === 'parts' ? 'Part' : 'Asset'}
              rules={{ validate: id => id !== null || 'Choose one.' }}
            />
          </div>
        )}
        {about === 'other' && (
          <div className="col-span-2">
            <Field label="Subject" hint="As an alert of it says under “About”, such as services/gateway.">
              {attributes => (
                <Input {...attributes} maxLength={300} placeholder="work-orders/…" {...register('subject')} />
              )}
            </Field>
          </div>
        )}
      </div>
    </fieldset>
  );
}
