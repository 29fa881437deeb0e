import {
  Circle,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CirclePause,
  CirclePlay,
  CircleX,
} from 'lucide-react';
import type { Status } from '../../../shared/domain/maintenance/work-order/rules.ts';
import { classNames } from '../../ui/class-names.ts';

const looks = {
  open: [Circle, 'text-faint'],
  scheduled: [CircleDashed, 'text-accent-ink'],
  in_progress: [CirclePlay, 'text-warning-ink'],
  on_hold: [CirclePause, 'text-violet-ink'],
  completed: [CircleCheck, 'text-success-ink'],
  closed: [CircleCheckBig, 'text-faint'],
  cancelled: [CircleX, 'text-faint'],
} as const;

/** A state's sign; its name stands beside it wherever it is used. */
export function StatusIcon({ status, className }: { status: Status; className?: string }) {
  const [Icon, colour] = looks[status];
  return <Icon aria-hidden="true" className={classNames('size-4 shrink-0', colour, className)} />;
}
