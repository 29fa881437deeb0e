import type { Downtime } from '../../app/api-types.ts';
import type { Tone } from '../../ui/tone.ts';

/** Why an asset stands still. */
export const downtimeReasons: Readonly<Record<Downtime['reason'], { label: string; tone: Tone }>> = {
  failure: { label: 'Failure', tone: 'danger' },
  planned: { label: 'Planned', tone: 'accent' },
  environmental: { label: 'Environment', tone: 'warning' },
  operational: { label: 'Operation', tone: 'violet' },
};
