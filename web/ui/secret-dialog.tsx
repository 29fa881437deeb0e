import type { ComponentProps } from 'react';
import { Button } from './button.tsx';
import { CopyField } from './copy-field.tsx';
import { Dialog, DialogActions } from './dialog.tsx';

type SecretDialogProps = Omit<ComponentProps<typeof Dialog>, 'children'> & { label: string; secret: string };

/** Shows what is shown this once, to be copied. */
export function SecretDialog({ label, secret, ...dialog }: SecretDialogProps) {
  return (
    <Dialog {...dialog}>
      <CopyField label={label} value={secret} />
      <DialogActions>
        <Button onClick={dialog.onClose}>Done</Button>
      </DialogActions>
    </Dialog>
  );
}
