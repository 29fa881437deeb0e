import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import type { AlertDelivery } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import {
  changeLabels,
  kindWords,
  outcomeInWords,
  reasonInWords,
  togetherInWords,
  viaInWords,
} from '../delivery-words.ts';
import { DeliveryAttempts } from './delivery-attempts.tsx';
import { DeliveryState } from './delivery-state.tsx';
import { ReplayButton } from './replay-button.tsx';

/** One line of the ledger: what was told to whom, why, and what came of it; `titled` where alerts differ. */
export function DeliveryLine({ delivery, titled = false }: { delivery: AlertDelivery; titled?: boolean }) {
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const attemptsId = useId();
  const { kind, change, via, state, createdAt, deliveredAt, nextAttemptAt } = delivery;
  const notes = [
    `because of ${via.map(viaInWords).join(' and ')}`,
    reasonInWords(delivery) ?? togetherInWords(delivery),
    state !== 'delivered' && outcomeInWords(delivery),
    nextAttemptAt && state === 'pending' && `next attempt ${format.moment(nextAttemptAt)}`,
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2.5 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        {titled && (
          <Link
            to="/alerts/$id"
            params={{ id: delivery.alertId }}
            data-line
            className="block truncate font-medium hover:underline"
          >
            {delivery.alertTitle}
          </Link>
        )}
        <p className="break-words">
          <span className={titled ? 'text-soft' : 'font-medium'}>
            <Recipient delivery={delivery} />
          </span>{' '}
          <span className="text-soft">
            {kindWords[kind]}, {changeLabels[change]}
          </span>
        </p>
        <p className="text-xs break-words text-faint">
          <time dateTime={deliveredAt ?? createdAt}>{format.moment(deliveredAt ?? createdAt)}</time> ·{' '}
          {notes.join(' · ')}
        </p>
      </div>
      <DeliveryState state={state} />
      {(state === 'dead' || state === 'failed') && <ReplayButton delivery={delivery} />}
      <IconButton
        icon={open ? ChevronUp : ChevronDown}
        label={open ? 'Hide the attempts' : 'Show the attempts'}
        aria-expanded={open}
        aria-controls={attemptsId}
        className="-mr-2 ml-auto"
        onClick={() => setOpen(!open)}
      />
      <div id={attemptsId} hidden={!open} className="basis-full">
        {open && <DeliveryAttempts delivery={delivery} />}
      </div>
    </li>
  );
}

function Recipient({ delivery: { kind, recipient, personId, via } }: { delivery: AlertDelivery }) {
  if (personId) return <ReferenceName kind="users" id={personId} />;
  return kind === 'email' ? recipient : (via[0]?.name ?? recipient);
}
