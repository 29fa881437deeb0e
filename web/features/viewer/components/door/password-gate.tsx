import { useState } from 'react';
import { GateForm, type GateProps } from './gate.tsx';
import { GateField } from './gate-field.tsx';

/** Asks for the password of the link. */
export function PasswordGate({ busy, fault, onSay }: GateProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const submit = () => {
    setWrong(typed ? undefined : 'Enter the password.');
    if (typed) onSay({ password: typed });
  };
  return (
    <GateForm
      title="This room has a password"
      intro="Whoever sent you the link knows it. It is the password of the room, and none of your own."
      busy={busy}
      onSubmit={submit}
    >
      <GateField
        label="Password"
        type="password"
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={wrong ?? fault ?? undefined}
      />
    </GateForm>
  );
}
