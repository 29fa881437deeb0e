import {
  BellRing,
  CircleAlert,
  CircleCheck,
  CircleX,
  Eye,
  Flag,
  type LucideIcon,
  MessageSquare,
  RefreshCw,
  RotateCcw,
} from 'lucide-react';
import type { IncidentStep } from '../../../../shared/domain/operations/incident/rules.ts';
import type { Incident } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { stepLabels } from '../../../entities/service/labels.ts';
import { Card } from '../../../ui/card.tsx';
import { lastedInWords } from '../lasted-in-words.ts';
import { timesIn } from '../times-in.ts';

const icons: Readonly<Record<IncidentStep, { icon: LucideIcon; ink: string }>> = {
  opened: { icon: CircleAlert, ink: 'text-danger-ink' },
  restarting: { icon: RefreshCw, ink: 'text-accent-ink' },
  restarted: { icon: RefreshCw, ink: 'text-accent-ink' },
  'rolled-back': { icon: RotateCcw, ink: 'text-accent-ink' },
  'not-restarted': { icon: CircleX, ink: 'text-danger-ink' },
  paged: { icon: BellRing, ink: 'text-warning-ink' },
  recovered: { icon: CircleCheck, ink: 'text-success-ink' },
  acknowledged: { icon: Eye, ink: 'text-warning-ink' },
  noted: { icon: MessageSquare, ink: 'text-soft' },
  resolved: { icon: Flag, ink: 'text-success-ink' },
};

/** The story of an incident: what was done, by whom, when, with what evidence. */
export function Timeline({ incident }: { incident: Incident }) {
  const format = useFormat();
  return (
    <Card title="What happened">
      <ol className="px-4 py-2">
        {incident.timeline.map(({ at, by, step, text }, index) => {
          const { icon: Icon, ink } = icons[step];
          return (
            <li key={`${at} ${step}`} className="group flex gap-3">
              <span className="flex flex-col items-center">
                <Icon className={`mt-2.5 size-4 shrink-0 ${ink}`} aria-hidden="true" />
                <span className="mt-1.5 w-px flex-1 bg-line group-last:hidden" />
              </span>
              <div className="min-w-0 flex-1 py-1.5 text-sm">
                <p className="leading-6">
                  <span className="font-medium">{stepLabels[step]}</span>{' '}
                  <span className="text-soft">by {by}</span>{' '}
                  <time dateTime={at} title={format.moment(at)} className="text-xs text-faint">
                    {index === 0 ? format.moment(at) : `${lastedInWords(incident.openedAt, at)} later`}
                  </time>
                </p>
                {text && (
                  <p className="break-words whitespace-pre-wrap text-soft">
                    {timesIn(text, format.timeZone)}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
