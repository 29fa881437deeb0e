import { useState } from 'react';
import type { RoomAnswer } from '../../../../app/api-types.ts';
import { FormProblem } from '../../../../ui/form-problem.tsx';
import { Checkbox } from '../../../../ui/input.tsx';
import { GateForm, type GateProps } from './gate.tsx';

type AgreementGateProps = GateProps & { agreement: NonNullable<RoomAnswer['agreement']> };

/** Shows what is to be agreed to; it can be accepted once its end was in sight. */
export function AgreementGate({ agreement, busy, fault, onSay }: AgreementGateProps) {
  const [isRead, setRead] = useState(false);
  const [accepts, setAccepts] = useState(false);
  const look = (text: HTMLElement) => {
    if (text.scrollTop + text.clientHeight >= text.scrollHeight - 8) setRead(true);
  };
  // A phone that is turned may show all of it, so that there is nothing to scroll.
  const watch = (text: HTMLElement) => {
    const observer = new ResizeObserver(() => look(text));
    observer.observe(text);
    return () => observer.disconnect();
  };
  return (
    <GateForm
      title="Before you read"
      intro="These documents are shown to whoever agrees to the following."
      action="Accept and open the room"
      busy={busy}
      disabled={!accepts}
      onSubmit={() => onSay({ agreementHash: agreement.hash })}
    >
      {fault && (
        <div className="mb-3">
          <FormProblem>{fault}</FormProblem>
        </div>
      )}

      <section
        ref={watch}
        aria-label="Agreement"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        tabIndex={0}
        onScroll={event => look(event.currentTarget)}
        className="max-h-[45dvh] overflow-y-auto overscroll-contain rounded-md border border-line bg-canvas px-4 py-3 text-sm leading-relaxed whitespace-pre-wrap"
      >
        {agreement.text}
      </section>
      <Checkbox
        className="mt-4"
        label="I have read this and agree to it."
        {...(isRead ? {} : { hint: 'Scroll to its end first.' })}
        checked={accepts}
        disabled={!isRead}
        onChange={event => setAccepts(event.target.checked)}
      />
    </GateForm>
  );
}
