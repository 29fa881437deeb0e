import { prices } from './prices.ts';
import type { Use } from './use.ts';

/** What a month costs, in US dollars, by what it is paid for. */
export type Month = Record<
  'database' | 'functions' | 'messages' | 'files' | 'keys' | 'edge' | 'logs',
  number
>;

const hours = 730;
const kibOfGib = 1024 ** 2;
/** Of the platform itself, in two regions, however few use it; some forty services. `busy` services have requests in every minute. */
const platform = { services: 40, busy: 10, jobs: 9, guardRules: 10, idleProcessors: 8, idleGiB: 8 };

/** What a month of so many organisations costs: the formulae of docs/costs.md. Free quotas are left out. */
export function monthOf(organisations: number, use: Use): Month {
  const { reads, writes } = operationsOf(organisations, use);
  const requests = organisations * use.requests;
  const events = organisations * use.events;
  // Each event is relayed, and delivered to two subscriptions.
  const calls = requests + events * 3;
  const out = (requests * use.answerKiB) / kibOfGib + organisations * use.downloadGiB;
  return {
    database:
      reads * prices.firestoreRead +
      writes * prices.firestoreWrite +
      organisations * use.databaseGiB * (prices.firestoreGiB + use.backups * prices.backupGiB),
    functions:
      calls * prices.request +
      calls * use.cpuSeconds * (prices.cpuSecond + use.memoryGiB * prices.memoryGiBSecond) +
      hours * 3600 * (platform.idleProcessors + platform.idleGiB) * prices.idleSecond,
    messages: (events * 3 * use.eventKiB * prices.pubsubGiB) / kibOfGib + platform.jobs * prices.job,
    files:
      organisations *
      (use.fileGiB * prices.fileGiB + use.fileParts * prices.fileWrite + use.fileReads * prices.fileRead),
    keys: organisations * (use.keyVersions * prices.keyVersion + use.keyCalls * prices.keyCall),
    edge:
      hours * prices.balancerHour +
      prices.guardPolicy +
      platform.guardRules * prices.guardRule +
      requests * prices.guardedRequest +
      out * (prices.outGiB + prices.balancedGiB),
    logs: (calls * use.logKiB * prices.logGiB) / kibOfGib,
  };
}

/** Documents read and written in a month. */
export function operationsOf(organisations: number, use: Use): { reads: number; writes: number } {
  const { services, busy } = platform;
  const minutes = hours * 60;
  // Checks each quarter of an hour, heartbeats and what is overdue or due: whether or not anybody is there.
  const checks = minutes / 15;
  const reads = checks * (2 * services + 3) + minutes * 3 + (minutes / 5) * 2;
  const writes = checks * (2 * services + 2) + minutes * busy + (minutes / 5) * 5;
  return { reads: reads + organisations * use.reads, writes: writes + organisations * use.writes };
}

/** The rows of the table in docs/costs.md: dollars of a month, and of one organisation. */
export function costRows(use: Use): string[] {
  return [10, 1_000, 100_000].map(organisations => {
    const parts = Object.values(monthOf(organisations, use));
    const sum = parts.reduce((one, other) => one + other, 0);
    const each = (sum / organisations).toFixed(2);
    return `| ${[number(organisations), ...parts.map(number), number(sum), each].join(' | ')} |`;
  });
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
