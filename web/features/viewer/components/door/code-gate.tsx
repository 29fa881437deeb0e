import { useEffect, useState } from 'react';
import { GateForm, type GateProps, wordButton } from './gate.tsx';
import { GateField } from './gate-field.tsx';

/** So long the service sends no other one. */
const againAfter = 30;

type CodeGateProps = GateProps & { email: string | undefined; onOther: () => void };

/** Asks for the code that was sent. */
export function CodeGate({ email, busy, fault, onSay, onOther }: CodeGateProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [seconds, waitAgain] = useCountdown(againAfter);
  const say = (code: string) => {
    if (code.length < 6) return setWrong('The code has six digits.');
    setWrong(undefined);
    onSay({ code });
  };
  const type = (text: string) => {
    const code = text.replaceAll(/\D/g, '').slice(0, 6);
    setTyped(code);
    if (code.length === 6 && code !== typed) say(code);
  };
  return (
    <GateForm
      title="Look into your mail"
      intro={
        <>
          If this room is for <strong className="font-medium text-ink">{email}</strong>, a code of six digits
          is on its way there. It is good for ten minutes.
        </>
      }
      busy={busy}
      onSubmit={() => say(typed)}
      aside={
        <button
          type="button"
          disabled={busy || seconds > 0}
          className={wordButton}
          onClick={() => {
            setTyped('');
            waitAgain();
            onSay({});
          }}
        >
          {seconds > 0 ? `Send another code in ${seconds} s` : 'Send another code'}
        </button>
      }
    >
      <GateField
        label="Code"
        inputMode="numeric"
        autoComplete="one-time-code"
        placeholder="000000"
        value={typed}
        onChange={event => type(event.target.value)}
        error={wrong ?? fault ?? undefined}
        className="h-12 text-center font-mono text-xl tracking-[0.4em] max-sm:text-xl sm:h-12"
      />
      <button type="button" onClick={onOther} className={`${wordButton} mt-3`}>
        Use another address
      </button>
    </GateForm>
  );
}

/** Seconds down to none, and the way to begin anew. */
function useCountdown(from: number): [number, () => void] {
  const [end, setEnd] = useState(() => Date.now() + from * 1000);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return [Math.max(0, Math.ceil((end - now) / 1000)), () => setEnd(Date.now() + from * 1000)];
}
