import { useState } from 'react';
import { useFormat } from '../../../../app/use-format.ts';
import { instantOf, wallTime } from '../../../../app/zoned-time.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Input } from '../../../../ui/input.tsx';

type MomentEditorProps = { label: string; value: string | null; onSave: (instant: string | null) => void };

/** Sets or clears a time, as the clocks of the organisation's zone show it. */
export function MomentEditor({ label, value, onSave }: MomentEditorProps) {
  const { timeZone } = useFormat();
  const [wall, setWall] = useState(value ? wallTime(value, timeZone) : '');
  return (
    <form
      className="p-3"
      onSubmit={event => {
        event.preventDefault();
        onSave(wall ? instantOf(wall, timeZone) : null);
      }}
    >
      <Field label={label} hint={`In ${timeZone}`}>
        {control => (
          <Input
            {...control}
            type="datetime-local"
            autoFocus
            value={wall}
            onChange={event => setWall(event.target.value)}
          />
        )}
      </Field>
      <div className="mt-3 flex justify-end gap-2">
        {value && (
          <Button size="small" onClick={() => onSave(null)}>
            Clear
          </Button>
        )}
        <Button size="small" look="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  );
}
