import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { ApiProblem, problemMessage } from '../../../app/api-problem.ts';
import type { WorkOrder } from '../../../app/api-types.ts';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { useSession } from '../../../app/session/session.tsx';
import { readDraft, useDraft } from '../../../app/use-draft.ts';
import { instantOf } from '../../../app/zoned-time.ts';
import { PeopleSelect } from '../../../entities/reference/people-select.tsx';
import { ReferenceField } from '../../../entities/reference/reference-field.tsx';
import { priorityLabels, typeLabels } from '../../../entities/work-order/labels.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { Input, Options, Select, Textarea } from '../../../ui/input.tsx';
import { createWorkOrder } from '../api/create-work-order.ts';

type Form = Pick<WorkOrder, 'title' | 'type' | 'priority' | 'siteId' | 'assetId' | 'assigneeIds'> & {
  description: string;
  due: string;
};

const empty: Form = {
  title: '',
  description: '',
  type: 'corrective',
  priority: 'none',
  siteId: null,
  assetId: null,
  assigneeIds: [],
  due: '',
};

type NewOrderFormProps = { assetId: string | null; onCreated: (order: WorkOrder) => void };

/** What a new order is; kept while it is being written, and sent once however often the button is pressed. */
export function NewOrderForm({ assetId, onCreated }: NewOrderFormProps) {
  const { me, organisation, can } = useSession();
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const draftKey = `draft:work-order:${organisation.id}:${me.id}`;
  const form = useForm<Form>({
    defaultValues: { ...empty, ...readDraft<Form>(draftKey), ...(assetId ? { assetId } : {}) },
  });
  const draft = useDraft(draftKey, form);
  const { control, register, handleSubmit, setError, reset, formState } = form;
  const creation = useMutation({
    mutationFn: ({ due, description, ...fields }: Form) => {
      const body = {
        ...fields,
        description: description.trim() || null,
        dueAt: due ? instantOf(due, organisation.timeZone) : null,
      };
      return createWorkOrder(body, idempotency.keyFor(body));
    },
    onSuccess(order) {
      draft.forget();
      idempotency.renew();
      client.setQueryData(['work-orders', 'item', order.id], order);
      void client.invalidateQueries({ queryKey: ['work-orders', 'list'] });
      onCreated(order);
    },
    onError(error) {
      for (const { path, message } of error instanceof ApiProblem ? error.errors : []) {
        if (path === 'title' || path === 'description') setError(path, { message });
      }
    },
  });
  const { errors } = formState;
  return (
    <form
      onSubmit={handleSubmit(fields => creation.mutate(fields))}
      noValidate
      className="flex flex-col gap-4"
    >
      {creation.isError && <FormProblem>{problemMessage(creation.error)}</FormProblem>}
      <Field label="What is to be done?" required error={errors.title?.message}>
        {attributes => (
          <Input
            {...attributes}
            autoFocus
            maxLength={200}
            placeholder="Replace the leaking bucket cylinder"
            {...register('title', {
              validate: title => title.trim() !== '' || 'Say in a few words what is to be done.',
            })}
            className="sm:h-9"
          />
        )}
      </Field>
      <Field label="Description" error={errors.description?.message}>
        {attributes => (
          <Textarea
            {...attributes}
            maxLength={10_000}
            placeholder="What was seen, what to bring, what to mind"
            {...register('description')}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Type">
          {attributes => (
            <Select {...attributes} {...register('type')}>
              <Options labels={typeLabels} />
            </Select>
          )}
        </Field>
        <Field label="Priority">
          {attributes => (
            <Select {...attributes} {...register('priority')}>
              <Options labels={priorityLabels} />
            </Select>
          )}
        </Field>
        <ReferenceField control={control} name="assetId" kind="assets" label="Asset" />
        <ReferenceField control={control} name="siteId" kind="sites" label="Site" />
        {can('users:read') && (
          <Controller
            control={control}
            name="assigneeIds"
            render={({ field }) => (
              <Field label="Assignees">
                {({ id }) => (
                  <PeopleSelect id={id} label="Assignees" value={field.value} onChange={field.onChange} />
                )}
              </Field>
            )}
          />
        )}
        <Field label="Due" hint={`In ${organisation.timeZone}`}>
          {attributes => <Input {...attributes} type="datetime-local" {...register('due')} />}
        </Field>
      </div>
      <footer className="flex flex-wrap justify-end gap-2 pt-2">
        <Button
          look="ghost"
          onClick={() => {
            draft.forget();
            reset(empty);
          }}
        >
          Clear
        </Button>
        <Button type="submit" look="primary" busy={creation.isPending}>
          Create work order
        </Button>
      </footer>
    </form>
  );
}
