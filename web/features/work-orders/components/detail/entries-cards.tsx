import { type ReactNode, useState } from 'react';
import type { WorkOrder } from '../../../../app/api-types.ts';
import { formatDuration } from '../../../../app/format.ts';
import { useSession } from '../../../../app/session/session.tsx';
import { useFormat } from '../../../../app/use-format.ts';
import { ReferenceName } from '../../../../entities/reference/reference-name.tsx';
import { AddButton } from '../../../../ui/add-button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { CostDialog } from './cost-dialog.tsx';
import { LabourDialog } from './labour-dialog.tsx';
import { PartDialog } from './part-dialog.tsx';

/** Time worked on an order. */
export function LabourCard({ order }: { order: WorkOrder }) {
  const { can } = useSession();
  const format = useFormat();
  return (
    <EntriesCard
      title="Time worked"
      empty="Nobody has logged time yet."
      add={can('work-orders:log') ? 'Log time' : null}
      dialog={close => <LabourDialog orderId={order.id} onClose={close} />}
      entries={order.labour.map(({ id, personId, by, note, at, minutes, cost }) => ({
        id,
        who: personId ? <ReferenceName kind="users" id={personId} /> : by,
        about: note,
        at,
        measure: formatDuration(minutes),
        amount: format.money(cost),
      }))}
    />
  );
}

/** Parts taken from stock for an order. */
export function PartsCard({ order }: { order: WorkOrder }) {
  const { can } = useSession();
  const format = useFormat();
  return (
    <EntriesCard
      title="Parts"
      empty="No parts were issued to this order."
      add={can('parts:move') ? 'Issue a part' : null}
      dialog={close => <PartDialog order={order} onClose={close} />}
      entries={order.costs
        .filter(({ movementId }) => movementId)
        .map(({ id, category, by, note, at, amount }) => ({
          id,
          who: note ?? category,
          about: by,
          at,
          measure: null,
          amount: format.money(amount),
        }))}
    />
  );
}

/** Money spent on an order besides labour and parts. */
export function CostsCard({ order }: { order: WorkOrder }) {
  const { can } = useSession();
  const format = useFormat();
  return (
    <EntriesCard
      title="Other costs"
      empty="No other costs."
      add={can('work-orders:log') ? 'Add a cost' : null}
      dialog={close => <CostDialog orderId={order.id} onClose={close} />}
      entries={order.costs
        .filter(({ movementId }) => !movementId)
        .map(({ id, category, note, at, amount }) => ({
          id,
          who: <span className="first-letter:uppercase">{category}</span>,
          about: note,
          at,
          measure: null,
          amount: format.money(amount),
        }))}
    />
  );
}

type Entry = {
  id: string;
  who: ReactNode;
  about: ReactNode;
  at: string;
  measure: string | null;
  amount: string;
};

type EntriesCardProps = {
  title: string;
  empty: string;
  add: string | null;
  dialog: (close: () => void) => ReactNode;
  entries: readonly Entry[];
};

function EntriesCard({ title, empty, add, dialog, entries }: EntriesCardProps) {
  const [adding, setAdding] = useState(false);
  const format = useFormat();
  return (
    <Card title={title} aside={add && <AddButton label={add} onClick={() => setAdding(true)} />}>
      {entries.length === 0 ? (
        <p className="px-4 py-3 text-sm text-faint">{empty}</p>
      ) : (
        <ul className="divide-y divide-line">
          {entries.map(({ id, who, about, at, measure, amount }) => (
            <li key={id} className="flex items-baseline gap-3 px-4 py-2 text-sm">
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{who}</span>
                {about && <span className="block text-soft">{about}</span>}
              </span>
              <time dateTime={at} title={format.moment(at)} className="shrink-0 text-xs text-faint">
                {format.day(at)}
              </time>
              {measure && <span className="w-20 shrink-0 text-right text-soft tabular-nums">{measure}</span>}
              <span className="w-24 shrink-0 text-right tabular-nums">{amount}</span>
            </li>
          ))}
        </ul>
      )}
      {adding && dialog(() => setAdding(false))}
    </Card>
  );
}
