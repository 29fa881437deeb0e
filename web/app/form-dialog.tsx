import type { ComponentProps } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { FormProblem } from '../ui/form-problem.tsx';
import { problemMessage } from './api-problem.ts';

type FormDialogProps = ComponentProps<typeof Dialog> & {
  /** What the button that sends the form says. */
  action: string;
  busy: boolean;
  /** Why the form was refused, where the dialog is to show it. */
  error?: Error | null;
  onSubmit: ComponentProps<'form'>['onSubmit'];
};

/** A dialog that is a form: its fields, why it was refused, and the buttons that discard and send it. */
export function FormDialog({ action, busy, error, onSubmit, children, ...dialog }: FormDialogProps) {
  return (
    <Dialog {...dialog}>
      <form onSubmit={onSubmit} noValidate className="flex flex-col gap-4">
        {error && <FormProblem>{problemMessage(error)}</FormProblem>}
        {children}
        <DialogActions>
          <Button onClick={dialog.onClose}>Discard</Button>
          <Button type="submit" look="primary" busy={busy}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
