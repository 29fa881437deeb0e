import { X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { AddButton } from '../../../ui/add-button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Input, Options, Select } from '../../../ui/input.tsx';
import { eventChoices } from '../event-choices.ts';
import type { RuleForm } from '../rule-form.ts';

const comparisons = {
  equals: 'is',
  in: 'is one of',
  above: 'is above',
  below: 'is below',
  changed: 'changed',
};

/** What else must hold, all of it. */
export function ConditionFields() {
  const { control, watch } = useFormContext<RuleForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'where' });
  const facts = factsOf(watch('kind'), watch('event'));
  const [first = ''] = Object.keys(facts);
  return (
    <fieldset>
      <legend className="text-sm font-medium text-soft">Only where</legend>
      {fields.length === 0 && <p className="mt-1 text-xs text-faint">No conditions: always.</p>}
      <div className="mt-1.5 flex flex-col gap-2">
        {fields.map((field, index) => (
          <div key={field.id} className="grid grid-cols-[1fr_1fr_1fr_auto] gap-2">
            <ConditionLine index={index} facts={facts} />
            <IconButton icon={X} label={`Remove condition ${index + 1}`} onClick={() => remove(index)} />
          </div>
        ))}
      </div>
      <div className="mt-1.5 -ml-2.5">
        <AddButton
          label="Add a condition"
          onClick={() => append({ field: first, is: 'equals', value: '' })}
        />
      </div>
    </fieldset>
  );
}

type Facts = (typeof eventChoices)[string]['facts'];

function ConditionLine({ index, facts }: { index: number; facts: Facts }) {
  const { register, watch } = useFormContext<RuleForm>();
  const { field, is } = watch(`where.${index}`);
  const labels = facts[field]?.labels;
  const known = Object.keys(facts).length > 0 && (field === '' || field in facts);
  const name = (what: string) => ({ 'aria-label': `${what} of condition ${index + 1}` });
  return (
    <>
      {known ? (
        <Select {...name('Fact')} {...register(`where.${index}.field`)}>
          <Options labels={facts} />
        </Select>
      ) : (
        <Input {...name('Fact')} placeholder="after.priority" {...register(`where.${index}.field`)} />
      )}
      <Select {...name('Comparison')} {...register(`where.${index}.is`)}>
        <Options labels={comparisons} />
      </Select>
      {labels && is === 'equals' ? (
        <Select {...name('Value')} {...register(`where.${index}.value`)}>
          <Options labels={labels} />
        </Select>
      ) : (
        <Input {...name('Value')} disabled={is === 'changed'} {...register(`where.${index}.value`)} />
      )}
    </>
  );
}

function factsOf(kind: RuleForm['kind'], event: string): Facts {
  return kind === 'event' ? (eventChoices[event]?.facts ?? {}) : {};
}
