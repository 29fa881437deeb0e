import { LoaderCircle } from 'lucide-react';
import { Button } from '../../../../ui/button.tsx';
import { FormProblem } from '../../../../ui/form-problem.tsx';
import { useDoor } from '../../use-door.ts';
import { CalmPage } from '../calm-page.tsx';
import { AgreementGate } from './agreement-gate.tsx';
import { Closed } from './closed.tsx';
import { CodeGate } from './code-gate.tsx';
import { EmailGate } from './email-gate.tsx';
import { PasswordGate } from './password-gate.tsx';

/** The way in: asks for one thing after the other, as the link does. */
export function Door({ token, notice }: { token: string; notice: string | null }) {
  const { door, isBusy, say, begin } = useDoor(token);
  const { organisation, asks, said, agreement, fault, closed } = door;
  const gate = { busy: isBusy, fault, onSay: say };
  if (closed) return <Closed title="This link does not open" detail={closed} onRetry={begin} />;
  return (
    <CalmPage organisation={organisation} wide={asks === 'agreement'}>
      {notice && asks && !fault && (
        <p role="status" className="mb-4 rounded-md bg-warning-soft px-3 py-2 text-sm text-warning-ink">
          {notice}
        </p>
      )}
      {asks === 'email' && <EmailGate {...gate} email={said.email} />}
      {asks === 'password' && <PasswordGate {...gate} />}
      {asks === 'code' && <CodeGate {...gate} email={said.email} onOther={begin} />}
      {asks === 'agreement' && agreement && <AgreementGate {...gate} agreement={agreement} />}
      {asks === null && (fault ? <Unreached fault={fault} onRetry={begin} /> : <Knocking />)}
    </CalmPage>
  );
}

function Knocking() {
  return (
    <p role="status" className="flex items-center gap-2.5 text-sm text-soft">
      <LoaderCircle className="size-4 animate-spin" aria-hidden="true" />
      Opening the room…
    </p>
  );
}

function Unreached({ fault, onRetry }: { fault: string; onRetry: () => void }) {
  return (
    <>
      <h1 className="mb-3 text-lg font-semibold">The room could not be opened</h1>
      <FormProblem>{fault}</FormProblem>
      <Button className="mt-4" look="primary" onClick={onRetry}>
        Try again
      </Button>
    </>
  );
}
