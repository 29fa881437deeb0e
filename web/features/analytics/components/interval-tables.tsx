import { Link } from '@tanstack/react-router';
import type { Reliability } from '../../../app/api-types.ts';
import { useFormat } from '../../../app/use-format.ts';
import { downtimeReasons } from '../../../entities/downtime/labels.ts';
import { ReferenceName } from '../../../entities/reference/reference-name.tsx';
import { inWords } from '../in-words.ts';
import { IntervalTable } from './interval-table.tsx';

/** The intervals behind the figures, with the ways to their orders. */
export function IntervalTables({ report: { runs, repairs, downtime } }: { report: Reliability }) {
  const { moment, money } = useFormat();
  const hours = (value: number | null) => inWords(value, 'hours', money);
  const asset = (id: string) => (
    <Link to="/assets/$id" params={{ id }} className="hover:underline">
      <ReferenceName kind="assets" id={id} />
    </Link>
  );
  const order = ({ workOrderId: id, number }: { workOrderId: string; number: number | null }) => (
    <Link to="/work-orders/$id" params={{ id }} className="font-medium text-accent-ink hover:underline">
      {number === null ? 'Order' : `#${number}`}
    </Link>
  );
  return (
    <>
      <IntervalTable
        title="Runs"
        about="MTBF: from one failure of an asset to the next; hours without downtime."
        none="No asset was in service."
        heads={['Asset', 'From', 'To', 'Ended by', 'Operating']}
        rows={runs.map(run => ({
          key: `${run.assetId} ${run.from} ${run.failure?.workOrderId}`,
          cells: [
            asset(run.assetId),
            moment(run.from),
            moment(run.to),
            run.failure ? order(run.failure) : 'End of the period',
            hours(run.hours),
          ],
        }))}
      />
      <IntervalTable
        title="Repairs"
        about="MTTR: from the stop of the asset, and from the start of work, to the completion."
        none="Nothing was repaired."
        heads={['Order', 'Asset', 'Stopped', 'Started', 'Completed', 'From start', 'From stop']}
        rows={repairs.map(repair => ({
          key: repair.workOrderId,
          cells: [
            order(repair),
            asset(repair.assetId),
            moment(repair.stoppedAt),
            repair.startedAt ? moment(repair.startedAt) : '—',
            moment(repair.completedAt),
            hours(repair.hoursFromRepairStart),
            hours(repair.hoursFromStop),
          ],
        }))}
      />
      <IntervalTable
        title="Downtime"
        about="Availability: when assets stood still. Overlapping downtime of an asset counts once."
        none="Nothing stood still."
        heads={['Asset', 'From', 'To', 'Why', 'Order', 'Hours']}
        rows={downtime.map(stop => ({
          key: `${stop.assetId} ${stop.from} ${stop.downtimeId ?? stop.workOrderId}`,
          cells: [
            asset(stop.assetId),
            moment(stop.from),
            stop.lasts ? 'Lasts' : moment(stop.to),
            `${downtimeReasons[stop.reason].label}${stop.source === 'work-order' ? ', told by the order' : ''}`,
            stop.workOrderId ? order({ workOrderId: stop.workOrderId, number: stop.number }) : '—',
            hours(stop.hours),
          ],
        }))}
      />
    </>
  );
}
