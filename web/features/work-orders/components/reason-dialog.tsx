import { useForm } from 'react-hook-form';
import type { Status } from '../../../../shared/domain/maintenance/work-order/rules.ts';
import { transitionLabel } from '../../../entities/work-order/labels.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Textarea } from '../../../ui/input.tsx';

type ReasonDialogProps = {
  order: { number: number; title: string; status: Status };
  to: Status;
  onConfirm: (reason: string) => void;
  onClose: () => void;
};

/** Asks why, where the table of transitions wants a reason. */
export function ReasonDialog({ order, to, onConfirm, onClose }: ReasonDialogProps) {
  const { register, handleSubmit, formState } = useForm<{ reason: string }>();
  const label = transitionLabel(order.status, to);
  return (
    <Dialog title={label} description={`#${order.number} ${order.title}`} onClose={onClose}>
      <form onSubmit={handleSubmit(({ reason }) => onConfirm(reason.trim()))} noValidate>
        <Field
          label="Why?"
          hint="Everybody sees it on the order and in its history."
          error={formState.errors.reason?.message}
        >
          {control => (
            <Textarea
              {...control}
              {...register('reason', {
                validate: reason => reason.trim() !== '' || 'Say why, in a few words.',
                maxLength: { value: 500, message: 'At most 500 characters.' },
              })}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Keep as it is</Button>
          <Button type="submit" look={to === 'cancelled' ? 'danger' : 'primary'}>
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
