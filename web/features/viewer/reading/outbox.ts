import { ApiProblem } from '../../../app/api-problem.ts';
import type { RoomViews } from '../../../app/api-types.ts';

/** Reports that wait for a connection; the oldest go first when there are more. */
const mostWaiting = 500;

/** Answers after which the same may succeed later: none at all, too many, and faults of the service. */
const mayPass = ({ status }: ApiProblem) => status === 0 || status === 429 || status >= 500;

/** Sends reports until each has arrived or was refused for good. One that goes twice, by its id, counts once. */
export function createOutbox(send: (report: RoomViews) => Promise<void>) {
  let waiting: RoomViews[] = [];
  let sending = false;
  const drop = (report: RoomViews) => {
    waiting = waiting.filter(one => one !== report);
  };
  const isDone = async (report: RoomViews) => {
    try {
      await send(report);
    } catch (error) {
      if (error instanceof ApiProblem && mayPass(error)) return false;
    }
    drop(report);
    return true;
  };
  return {
    add(...reports: RoomViews[]): void {
      waiting = [...waiting, ...reports].slice(-mostWaiting);
    },
    /** Sends what waits, one after another, up to what does not get through. */
    async flush(): Promise<void> {
      if (sending) return;
      sending = true;
      for (let next = waiting[0]; next && (await isDone(next)); ) next = waiting[0];
      sending = false;
    },
    /** Sends all at once, and does not wait for how that ends: the page may be gone before. */
    async leave(): Promise<void> {
      await Promise.all(waiting.map(isDone));
    },
    /** How many wait. */
    size: () => waiting.length,
  };
}
