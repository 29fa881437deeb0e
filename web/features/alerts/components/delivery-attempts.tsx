import type { AlertDelivery } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { attemptInWords, latencyInWords, reasonInWords } from '../delivery-words.ts';

const cellClass = 'py-1.5 pr-3 align-top';

/** Every attempt of a delivery: when, what came of it, how long it took. */
export function DeliveryAttempts({ delivery }: { delivery: AlertDelivery }) {
  const format = useFormat();
  const { attempts, id, kind, nextAttemptAt, state } = delivery;
  return (
    <div className="rounded-md border border-line bg-canvas px-3 py-2 text-xs">
      {attempts.length === 0 ? (
        <p className="py-1 text-soft">{noneInWords(delivery)}</p>
      ) : (
        <table className="w-full">
          <caption className="sr-only">Attempts, the first one first</caption>
          <thead>
            <tr className="text-left text-faint">
              <th scope="col" className={`${cellClass} font-medium sm:w-52`}>
                Attempt
              </th>
              <th scope="col" className={`${cellClass} font-medium`}>
                Response
              </th>
              <th scope="col" className="py-1.5 text-right align-top font-medium">
                Took
              </th>
            </tr>
          </thead>
          <tbody>
            {attempts.map((attempt, index) => (
              <tr key={`${attempt.at} ${attempt.ms}`} className="border-t border-line">
                <td className={`${cellClass} tabular-nums`}>
                  {index + 1}. <time dateTime={attempt.at}>{format.second(attempt.at)}</time>
                </td>
                <td className={`${cellClass} break-words`}>
                  <span className={attempt.delivered ? 'text-success-ink' : 'text-danger-ink'}>
                    {attempt.delivered ? 'Delivered' : 'Failed'}
                  </span>{' '}
                  <span className="text-soft">{attemptInWords(attempt)}</span>
                </td>
                <td className="py-1.5 text-right align-top whitespace-nowrap tabular-nums">
                  {latencyInWords(attempt.ms)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {nextAttemptAt && state !== 'sending' && (
        <p className="border-t border-line py-1.5 text-faint">Next: {format.second(nextAttemptAt)}</p>
      )}
      {kind === 'webhook' && (
        <p className="border-t border-line pt-1.5 text-faint">
          webhook-id: <code className="break-all select-all">{id}</code>
        </p>
      )}
    </div>
  );
}

function noneInWords(delivery: AlertDelivery): string {
  const why = reasonInWords(delivery);
  if (delivery.state === 'suppressed') return `Never sent: ${why ?? 'it was not to be told'}.`;
  return why ? `Held back ${why}.` : 'None yet.';
}
