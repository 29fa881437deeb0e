import { bucketOf, type RequestCounts } from './request-counts.ts';

/** Counts the requests of an instance, and has them written now and then. */
export type RequestMeter = {
  count(request: { status: number; milliseconds: number }): void;
  /** Writes what was counted when it is time to. Never rejects. */
  writeWhenDue(): Promise<void>;
};

export type RequestMeterOptions = {
  /** Adds counts by five minutes to those of other instances. */
  write(counted: ReadonlyMap<string, RequestCounts>): Promise<void>;
  onFailure(error: unknown): void;
  everySeconds: number;
  now?: () => Date;
};

const slowMs = 1_000;

/** Makes a meter. What cannot be written is kept for the next time. */
export function createRequestMeter({
  write,
  onFailure,
  everySeconds,
  now = () => new Date(),
}: RequestMeterOptions): RequestMeter {
  let counted = new Map<string, RequestCounts>();
  let writtenAt = now().getTime();

  const add = (bucket: string, { total, failed, slow, milliseconds }: RequestCounts) => {
    const sum = counted.get(bucket) ?? { total: 0, failed: 0, slow: 0, milliseconds: 0 };
    counted.set(bucket, {
      total: sum.total + total,
      failed: sum.failed + failed,
      slow: sum.slow + slow,
      milliseconds: sum.milliseconds + milliseconds,
    });
  };
  const writeNow = async () => {
    writtenAt = now().getTime();
    if (counted.size === 0) return;
    const taken = counted;
    counted = new Map();
    try {
      await write(taken);
    } catch (error) {
      for (const [bucket, counts] of taken) add(bucket, counts);
      onFailure(error);
    }
  };
  return {
    count: ({ status, milliseconds }) =>
      add(bucketOf(now()), {
        total: 1,
        failed: Number(status >= 500),
        slow: Number(milliseconds > slowMs),
        milliseconds: Math.round(milliseconds),
      }),
    writeWhenDue: async () => {
      if (now().getTime() - writtenAt >= everySeconds * 1000) await writeNow();
    },
  };
}
