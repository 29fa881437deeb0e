import { idleDays } from '@chatterfix/shared/domain/data-room/room/idle-key-versions.ts';
import { roomKeyLife } from '@chatterfix/shared/domain/data-room/room/room-key.ts';

/** What one organisation does in a month, or has. */
export type Use = {
  reads: number;
  writes: number;
  /** Through the load balancer, with an answer of this size on average. */
  requests: number;
  answerKiB: number;
  events: number;
  eventKiB: number;
  /** Processor of a request, its share of an instance included, and the memory beside it. */
  cpuSeconds: number;
  memoryGiB: number;
  logKiB: number;
  databaseGiB: number;
  /** Copies of the database that are kept. */
  backups: number;
  fileGiB: number;
  fileParts: number;
  fileReads: number;
  downloadGiB: number;
  keyVersions: number;
  keyCalls: number;
};

/** Work of one organisation in a month. */
const work = {
  people: 20,
  days: 22,
  orders: 200,
  assets: 300,
  movements: 150,
  rooms: 2,
  visits: 40,
  uploads: 20,
};

/** Lists and items that a person opens in a day. */
const opened = { lists: 15, perList: 25, items: 30, screens: 60 };

/** Twenty people, 200 work orders and two data rooms with a visitor or two a day: operations as docs/costs.md counts them. */
export const typicalUse: Use = {
  reads:
    work.people * work.days * (opened.lists * opened.perList + opened.items * 2 + 2) +
    work.orders * 16 +
    work.movements * 3 +
    work.visits * (5 + 20 * 6) +
    work.uploads * (3 + 5 + 7) +
    30 * (4 + 1 + 5 * work.rooms),
  writes:
    work.orders * 12 +
    work.movements * 5 +
    work.visits * (3 + 20 * 2) +
    work.uploads * (3 + 1 + 6) +
    30 * (1 + 10),
  requests: work.people * work.days * opened.screens * 2,
  answerKiB: 6,
  events: work.orders * 6 + work.movements * 2 + work.visits * 21 + work.uploads * 3,
  eventKiB: 1,
  cpuSeconds: 0.1,
  memoryGiB: 1,
  logKiB: 1,
  databaseGiB: 0.1,
  backups: 7 + 14,
  fileGiB: 2,
  fileParts: work.uploads * 2,
  fileReads: work.visits * 20,
  downloadGiB: 0.5,
  // The newest version of each room's key, and each older one, of which there is one every 90 days, until it is destroyed.
  keyVersions: work.rooms * (1 + (idleDays + roomKeyLife.destroyDays) / roomKeyLife.rotationDays),
  keyCalls: work.visits * 20 + work.uploads * 3 + 30 * 3 * work.rooms,
};
