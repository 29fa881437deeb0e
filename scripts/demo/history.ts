import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from './api.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Title, asset, type, priority, days ago it was first reported, days between, hours until work began, hours of work, cost. */
const recurring = [
  ['250 h service', 'EX-01', 'preventive', 'medium', 68, 14, 20, 5, 1_840],
  ['250 h service', 'EX-02', 'preventive', 'medium', 63, 14, 26, 6, 1_910],
  ['Belt and roller inspection', 'CV-10', 'inspection', 'medium', 69, 7, 8, 2, 120],
  ['Check pump seals', 'PM-03', 'preventive', 'low', 66, 10, 30, 1.5, 95],
  ['Mast chain lubrication', 'FL-21', 'preventive', 'low', 60, 21, 40, 1, 60],
  ['Hydraulic hose burst', 'EX-01-HYD', 'corrective', 'high', 61, 19, 1.5, 4.5, 2_310],
  ['Bucket tooth lost', 'EX-01-BKT', 'corrective', 'medium', 57, 12, 5, 1.5, 480],
  ['Coolant leak', 'EX-02-ENG', 'corrective', 'high', 50, 23, 2, 7, 1_260],
  ['Belt torn at splice', 'CV-10', 'emergency', 'critical', 47, 29, 0.5, 9, 5_900],
  ['Drive trips on overload', 'CV-10-DRV', 'corrective', 'high', 39, 16, 1, 3, 340],
  ['Pump loses suction', 'PM-03', 'corrective', 'medium', 33, 13, 4, 2.5, 210],
] as const;

const header =
  'title,asset,site,type,priority,assignees,reportedAt,dueAt,startedAt,completedAt,status,totalCost,externalId';

/** Work of the last ten weeks, all of it done. */
function pastOrders(now: number) {
  return recurring
    .flatMap(([title, asset, type, priority, first, every, untilBegun, worked, cost]) =>
      Array.from({ length: Math.ceil(first / every) }, (_, turn) => {
        const reportedAt = now - (first - turn * every) * dayMs;
        // Each turn takes a little longer or shorter than the one before.
        const startedAt = reportedAt + untilBegun * (1 + (turn % 3) / 2) * hourMs;
        const completedAt = startedAt + worked * (1 + ((turn * 2) % 5) / 4) * hourMs;
        const dueAt = reportedAt + (priority === 'low' ? 2 : 1) * dayMs;
        return {
          title,
          asset,
          type,
          priority,
          reportedAt,
          dueAt,
          startedAt,
          completedAt,
          cost: cost + 35 * turn,
        };
      }),
    )
    .filter(({ completedAt }) => completedAt < now);
}

/** Gives the workshop a past, so that its figures have something to tell: an import, as from another system, and a night's work. */
export async function seedHistory(api: Api, technician: string): Promise<void> {
  const orders = pastOrders(Date.now());
  await importOrders(
    api,
    [header, ...orders.map((order, index) => csvRow(order, technician, index))].join('\n'),
  );
  await api('POST', '/brain/jobs/nightly/run');
}

async function importOrders(api: Api, csv: string): Promise<void> {
  const { id } = await api('POST', '/imports/work-orders?fileName=last-ten-weeks.csv', csv);
  while (!(await api('GET', `/imports/${id}`)).finishedAt) await wait(100);
}

function csvRow(order: ReturnType<typeof pastOrders>[number], technician: string, index: number): string {
  const { title, asset, type, priority, reportedAt, dueAt, startedAt, completedAt, cost } = order;
  const times = [reportedAt, dueAt, startedAt, completedAt].map(instant);
  return [
    title,
    asset,
    'NORTH',
    type,
    priority,
    technician,
    ...times,
    'closed',
    cost,
    `OLD-${1000 + index}`,
  ].join();
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
