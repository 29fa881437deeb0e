import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NewSilence } from '../../../app/api-types.ts';
import { formatNumber } from '../../../app/format.ts';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { openAlertsQuery } from '../api/alerts.ts';

/** How many open alerts a silence would hold, and the latest of them. */
export function SilencePreview({ matchers }: { matchers: NewSilence['matchers'] | null }) {
  const asked = useDebounced(JSON.stringify(matchers ?? {}), 250);
  const settled: NewSilence['matchers'] = JSON.parse(asked);
  const open = useQuery({
    ...openAlertsQuery(settled),
    enabled: Object.keys(settled).length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <section
      aria-label="What it holds"
      aria-live="polite"
      className="rounded-lg border border-line bg-canvas p-3 text-sm"
    >
      {matchers === null || !open.data ? (
        <p className="text-soft">
          {matchers === null ? 'Choose at least one: a silence of everything is none.' : 'Counting …'}
        </p>
      ) : (
        <>
          <p className="font-medium">{heldInWords(open.data.total ?? 0)}</p>
          <ul className="text-xs text-faint">
            {open.data.items.map(({ id, title }) => (
              <li key={id} className="truncate">
                {title}
              </li>
            ))}
            {(open.data.total ?? 0) > open.data.items.length && <li>and more</li>}
          </ul>
        </>
      )}
    </section>
  );
}

function heldInWords(total: number): string {
  if (total === 0) return 'It would hold no alert that is open now, and those that come and fit.';
  const [alerts, they] = total === 1 ? ['alert that is', 'it'] : ['alerts that are', 'they'];
  return `It would hold ${formatNumber(total)} ${alerts} open now: ${they} ${total === 1 ? 'stays' : 'stay'} in the inbox, and nobody is told.`;
}
