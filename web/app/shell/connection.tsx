import { Tooltip } from '../../ui/tooltip.tsx';
import type { LiveState } from '../live/event-stream.ts';

const looks = {
  live: ['bg-success-ink', 'Live', 'What others change appears here at once.'],
  connecting: ['bg-warning-ink animate-pulse', 'Connecting …', 'Live updates are being set up.'],
  waiting: [
    'bg-warning-ink animate-pulse',
    'Reconnecting …',
    'Live updates are interrupted and will resume.',
  ],
  offline: ['bg-faint', 'Offline', 'There is no network.'],
} as const;

/** Whether the page follows the others' changes. */
export function Connection({ live, online }: { live: LiveState; online: boolean }) {
  const [colour, label, meaning] = looks[online ? live : 'offline'];
  return (
    <Tooltip text={meaning}>
      <button
        type="button"
        className="flex h-8 items-center gap-2 rounded-md px-2 text-xs text-faint hover:bg-hover"
      >
        <span className={`size-2 rounded-full ${colour}`} aria-hidden="true" />
        <span role="status">{label}</span>
      </button>
    </Tooltip>
  );
}
