import type { Asset } from '../../app/api-types.ts';
import type { Tone } from '../../ui/tone.ts';

export const assetStatuses: Readonly<Record<Asset['status'], { label: string; tone: Tone }>> = {
  operational: { label: 'Operational', tone: 'success' },
  down: { label: 'Down', tone: 'danger' },
  retired: { label: 'Retired', tone: 'neutral' },
};

export const criticalities: Readonly<Record<Asset['criticality'], string>> = {
  none: 'Not rated',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};
