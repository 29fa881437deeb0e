import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Checkbox } from '../../../ui/input.tsx';
import type { ClashAnswer } from '../upload/clash.ts';
import type { Clash } from '../upload/plan-upload.ts';

type ClashDialogProps = {
  clashing: readonly Clash[];
  /** With whether it is the answer for all of them. */
  onAnswer: (answer: ClashAnswer, forAll: boolean) => void;
  onClose: () => void;
};

/** Asks what becomes of files that have the names of documents. */
export function ClashDialog({ clashing, onAnswer, onClose }: ClashDialogProps) {
  const [forAll, setForAll] = useState(false);
  const [first, ...others] = clashing;
  if (!first) return null;
  const { name, lastVersion } = first.document;
  return (
    <Dialog
      title={`${name} is there already`}
      description={
        lastVersion > 0
          ? `A document of this name is in this folder, in version ${lastVersion}.`
          : 'A document of this name is in this folder; it has no file yet.'
      }
      onClose={onClose}
    >
      {others.length > 0 && (
        <Checkbox
          label={others.length === 1 ? 'The same for one more' : `The same for ${others.length} more`}
          checked={forAll}
          onChange={event => setForAll(event.target.checked)}
        />
      )}
      <DialogActions>
        <Button onClick={() => onAnswer('skip', forAll)}>Skip</Button>
        <Button onClick={() => onAnswer('both', forAll)}>Keep both</Button>
        <Button look="primary" onClick={() => onAnswer('version', forAll)}>
          Make it version {lastVersion + 1}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
