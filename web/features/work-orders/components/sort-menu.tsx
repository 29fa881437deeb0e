import { ArrowDownWideNarrow } from 'lucide-react';
import { buttonClass } from '../../../ui/button.tsx';
import { Menu, MenuChoice } from '../../../ui/menu.tsx';
import { type Sort, sorts } from '../view.ts';

const labels: Readonly<Record<Sort, string>> = {
  '-number': 'Newest number first',
  number: 'Oldest number first',
  dueAt: 'Due soonest first',
  '-dueAt': 'Due latest first',
  scheduledAt: 'Planned earliest first',
  '-scheduledAt': 'Planned latest first',
  '-openedAt': 'Opened last first',
  '-completedAt': 'Completed last first',
  '-createdAt': 'Created last first',
  createdAt: 'Created first first',
};

const options = sorts.map(value => ({ value, label: labels[value] }));

/** In which order the list is. */
export function SortMenu({ sort, onChange }: { sort: Sort; onChange: (sort: Sort) => void }) {
  return (
    <Menu
      trigger={
        <button type="button" className={`${buttonClass('ghost', 'small')} ml-auto`}>
          <ArrowDownWideNarrow className="size-4" aria-hidden="true" />
          <span className="max-sm:sr-only">{labels[sort]}</span>
        </button>
      }
    >
      <MenuChoice label="Order" value={sort} onChange={onChange} options={options} />
    </Menu>
  );
}
