import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemMessage } from '../../../app/api-problem.ts';
import type { Incident } from '../../../app/api-types.ts';
import { useIdempotencyKey } from '../../../app/idempotency-key.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { Textarea } from '../../../ui/input.tsx';
import { handleIncident, type IncidentVerb } from '../api/incidents.ts';

/** What a person does about an incident, with what they have to say: note, acknowledge, resolve. */
export function HandleForm({ incident }: { incident: Incident }) {
  const [text, setText] = useState('');
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  const handling = useMutation({
    mutationFn: (verb: IncidentVerb) =>
      handleIncident(incident.id, verb, text.trim(), idempotency.keyFor([verb, text])),
    onSuccess(handled) {
      client.setQueryData(['incidents', 'item', incident.id], handled);
      void client.invalidateQueries({ queryKey: ['incidents', 'list'] });
      idempotency.renew();
      setText('');
    },
  });
  const button = (verb: IncidentVerb, label: string, look: 'primary' | 'secondary', disabled = false) => (
    <Button
      look={look}
      busy={handling.isPending && handling.variables === verb}
      disabled={disabled || handling.isPending}
      onClick={() => handling.mutate(verb)}
    >
      {label}
    </Button>
  );
  return (
    <section
      aria-label="Handle the incident"
      className="rounded-lg border border-line bg-surface p-4 shadow-card"
    >
      {handling.error && <FormProblem>{problemMessage(handling.error)}</FormProblem>}
      <Field label="What did you find or do?">
        {control => (
          <Textarea
            {...control}
            maxLength={1000}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        {button('notes', 'Add note', 'secondary', text.trim() === '')}
        {incident.state !== 'resolved' && button('resolve', 'Resolve', 'secondary')}
        {incident.state === 'open' && button('acknowledge', 'Acknowledge', 'primary')}
      </div>
    </section>
  );
}
