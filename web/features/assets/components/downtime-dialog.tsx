import { useForm } from 'react-hook-form';
import type { Downtime, NewDowntime } from '../../../app/api-types.ts';
import { FormDialog } from '../../../app/form-dialog.tsx';
import { useFormat } from '../../../app/use-format.ts';
import { useSaveItem } from '../../../app/use-save-item.ts';
import { instantOf, wallTime } from '../../../app/zoned-time.ts';
import { downtimeReasons } from '../../../entities/downtime/labels.ts';
import { Field } from '../../../ui/field.tsx';
import { Input, Options, Select } from '../../../ui/input.tsx';
import { saveDowntime } from '../api/downtimes.ts';
import { downtimeRefusal } from '../downtime-refusal.ts';
import { useOrderNames } from '../use-order-names.ts';

type Form = {
  reason: Downtime['reason'];
  starts: string;
  ends: string;
  workOrderId: string;
  note: string;
};

/** What the dialog does: starts a downtime now, adds one that is over, or changes one. */
export type DowntimeTask = 'start' | 'add' | Downtime;

const words = {
  start: { title: 'Start a downtime', action: 'Start now' },
  add: { title: 'Add a past downtime', action: 'Add it' },
  change: { title: 'Change the downtime', action: 'Save' },
};

type DowntimeDialogProps = { assetId: string; task: DowntimeTask; onClose: () => void };

/** Records a downtime, or changes one; times as the clocks of the organisation's zone show them. */
export function DowntimeDialog({ assetId, task, onClose }: DowntimeDialogProps) {
  const { timeZone, moment } = useFormat();
  const known = typeof task === 'string' ? null : task;
  const { title, action } = words[typeof task === 'string' ? task : 'change'];
  const orders = { '': 'None', ...useOrderNames(assetId, known?.workOrderId) };
  const wall = (instant: string | null | undefined) => (instant ? wallTime(instant, timeZone) : '');
  const { register, handleSubmit, formState } = useForm<Form>({
    defaultValues: {
      reason: known?.reason ?? 'failure',
      starts: wall(known?.startedAt),
      ends: wall(known?.endedAt),
      workOrderId: known?.workOrderId ?? '',
      note: known?.note ?? '',
    },
  });
  const saving = useSaveItem(
    'downtimes',
    (body: NewDowntime, key) => saveDowntime(known, body, key),
    onClose,
  );
  /** A time that was not touched keeps its seconds. */
  const instant = (typed: string, before: string | null | undefined) =>
    typed === wall(before) && before ? before : instantOf(typed, timeZone);
  const submit = ({ reason, starts, ends, workOrderId, note }: Form) =>
    saving.mutate({
      assetId,
      reason,
      workOrderId: workOrderId || null,
      note: note.trim() || null,
      startedAt: task === 'start' ? new Date().toISOString() : instant(starts, known?.startedAt),
      endedAt: ends ? instant(ends, known?.endedAt) : null,
    });
  const { errors } = formState;
  return (
    <FormDialog
      title={title}
      action={action}
      busy={saving.isPending}
      error={downtimeRefusal(saving.error, moment)}
      onSubmit={handleSubmit(submit)}
      onClose={onClose}
    >
      <Field label="Reason">
        {control => (
          <Select {...control} {...register('reason')}>
            <Options labels={downtimeReasons} />
          </Select>
        )}
      </Field>
      {task !== 'start' && (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label="Started" required hint={`In ${timeZone}`} error={errors.starts?.message}>
            {control => (
              <Input
                {...control}
                type="datetime-local"
                {...register('starts', { required: 'Enter when it started.' })}
              />
            )}
          </Field>
          <Field
            label="Ended"
            required={task === 'add'}
            hint={known && 'Empty while it lasts'}
            error={errors.ends?.message}
          >
            {control => (
              <Input
                {...control}
                type="datetime-local"
                {...register('ends', {
                  validate: (ends, { starts }) =>
                    ends
                      ? ends > starts || 'It ended after it started.'
                      : task !== 'add' || 'Enter when it ended.',
                })}
              />
            )}
          </Field>
        </div>
      )}
      <Field label="Work order" hint="The order that ended it, or will">
        {control => (
          <Select {...control} {...register('workOrderId')}>
            <Options labels={orders} />
          </Select>
        )}
      </Field>
      <Field label="Note">{control => <Input {...control} maxLength={500} {...register('note')} />}</Field>
    </FormDialog>
  );
}
