import { useState } from 'react';
import { GateForm, type GateProps } from './gate.tsx';
import { GateField } from './gate-field.tsx';

/** Asks who somebody is. */
export function EmailGate({ email = '', busy, fault, onSay }: GateProps & { email: string | undefined }) {
  const [typed, setTyped] = useState(email);
  const [wrong, setWrong] = useState<string>();
  const submit = () => {
    const address = typed.trim();
    if (!/^\S+@\S+\.\S+$/.test(address))
      return setWrong('Enter your e-mail address, such as ada@example.com.');
    setWrong(undefined);
    onSay({ email: address });
  };
  return (
    <GateForm
      title="Who is reading?"
      intro="Enter your e-mail address to go on. Whoever shared the documents sees who read them."
      busy={busy}
      onSubmit={submit}
    >
      <GateField
        label="E-mail address"
        type="email"
        autoComplete="email"
        maxLength={254}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        error={wrong ?? fault ?? undefined}
      />
    </GateForm>
  );
}
