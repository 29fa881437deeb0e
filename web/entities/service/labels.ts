import {
  CircleCheck,
  CircleX,
  type LucideIcon,
  RefreshCw,
  TriangleAlert,
  Unlink,
  Wrench,
} from 'lucide-react';
import type { IncidentState, IncidentStep } from '../../../shared/domain/operations/incident/rules.ts';
import type { FailurePattern, ServiceState } from '../../../shared/domain/operations/service/rules.ts';
import type { PlatformStatus } from '../../app/api-types.ts';
import type { Tone } from '../../ui/tone.ts';

type Looks = { label: string; tone: Tone; icon: LucideIcon };

/** States of a service as people call them. */
export const serviceStateLooks: Readonly<Record<ServiceState, Looks>> = {
  healthy: { label: 'Healthy', tone: 'success', icon: CircleCheck },
  degraded: { label: 'Degraded', tone: 'warning', icon: TriangleAlert },
  blocked: { label: 'Blocked', tone: 'violet', icon: Unlink },
  down: { label: 'Down', tone: 'danger', icon: CircleX },
  restarting: { label: 'Restarting', tone: 'accent', icon: RefreshCw },
  maintenance: { label: 'Maintenance', tone: 'neutral', icon: Wrench },
};

/** States of the whole platform, in a sentence. */
export const platformStateLooks: Readonly<Record<PlatformStatus['state'], Looks>> = {
  operational: { label: 'All services work', tone: 'success', icon: CircleCheck },
  degraded: { label: 'Some services answer badly', tone: 'warning', icon: TriangleAlert },
  outage: { label: 'Some services do not work', tone: 'danger', icon: CircleX },
  maintenance: { label: 'Planned maintenance', tone: 'neutral', icon: Wrench },
  unknown: { label: 'Not checked yet', tone: 'neutral', icon: TriangleAlert },
};

/** States of a part of the product, in a word. */
export const componentStateLabels: Readonly<Record<PlatformStatus['state'], string>> = {
  operational: 'Operational',
  degraded: 'Degraded',
  outage: 'Outage',
  maintenance: 'Maintenance',
  unknown: 'Not checked yet',
};

/** What a failure looks like, in a few words. */
export const patternLabels: Readonly<Record<FailurePattern, string>> = {
  crash: 'Crash',
  hang: 'Hangs',
  slow: 'Slow',
  flapping: 'Flapping',
  cascade: 'Follows from another',
  'bad-deploy': 'Bad deployment',
  checker: 'Checker at fault',
};

/** What a failure looks like, in a sentence. */
export const patternMeanings: Readonly<Record<FailurePattern, string>> = {
  crash: 'It does not take requests, or answers them with errors.',
  hang: 'It takes requests and does not answer in time.',
  slow: 'It answers, but too slowly, again and again.',
  flapping: 'It goes back and forth between working and failing.',
  cascade: 'It fails because of another service that it depends on.',
  'bad-deploy': 'It has failed since a new revision was deployed.',
  checker: 'Most services failed at once, so the check itself is suspected and nothing was restarted.',
};

/** States of an incident as people call them. */
export const incidentStateLooks: Readonly<Record<IncidentState, { label: string; tone: Tone }>> = {
  open: { label: 'Open', tone: 'danger' },
  acknowledged: { label: 'Acknowledged', tone: 'warning' },
  resolved: { label: 'Resolved', tone: 'success' },
};

/** Steps of an incident in words. */
export const stepLabels: Readonly<Record<IncidentStep, string>> = {
  opened: 'Opened',
  restarting: 'Restart begun',
  restarted: 'Restarted',
  'rolled-back': 'Traffic sent back',
  'not-restarted': 'Restart failed',
  paged: 'Person called',
  recovered: 'Recovered',
  acknowledged: 'Acknowledged',
  noted: 'Note',
  resolved: 'Resolved',
};
