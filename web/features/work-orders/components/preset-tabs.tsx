import { Link } from '@tanstack/react-router';
import { useSession } from '../../../app/session/session.tsx';
import { unfinished } from '../../../entities/work-order/unfinished.ts';
import { classNames } from '../../../ui/class-names.ts';
import { tabClass } from '../../../ui/tabs.tsx';
import { parseView, type WorkOrderView } from '../view.ts';

/** Views that most people want, one press away. */
export function PresetTabs({ view }: { view: WorkOrderView }) {
  const { me } = useSession();
  const presets: readonly { label: string; view: WorkOrderView }[] = [
    { label: 'All', view: {} },
    { label: 'To do', view: { status: unfinished } },
    { label: 'Mine', view: { status: unfinished, assignee: me.id } },
    { label: 'Overdue', view: { status: unfinished, due: 'overdue' } },
  ];
  const current = essence(view);
  return (
    <nav aria-label="Views" className="flex gap-5 px-4 lg:px-6">
      {presets.map(preset => (
        <Link
          key={preset.label}
          to="/work-orders"
          search={preset.view}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{}}
          data-status={essence(preset.view) === current ? 'active' : undefined}
          aria-current={essence(preset.view) === current ? 'page' : undefined}
          className={classNames(tabClass, 'h-9')}
        >
          {preset.label}
        </Link>
      ))}
    </nav>
  );
}

function essence(view: WorkOrderView): string {
  const { after: _after, sort: _sort, ...rest } = parseView(view);
  return JSON.stringify(rest);
}
