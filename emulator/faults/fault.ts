import { z } from 'zod';

const targets = /^(storage|kms|run|scheduler|pubsub|eventarc|mail|function:[a-z][a-z0-9-]*)$/;

/** A fault that is switched on in the local cloud, to see how the platform bears it. */
export const Fault = z.strictObject({
  id: z.string(),
  /** Which part: `storage`, `kms`, `run`, `scheduler`, `pubsub`, `eventarc`, `mail` or `function:<name>`. */
  target: z
    .string()
    .regex(targets, 'must be storage, kms, run, scheduler, pubsub, eventarc, mail or function:<name>'),
  /** Only this operation of the target (`Encrypt`, `objects.insert`); all of them when absent. */
  operation: z.string().optional(),
  /** Answer with this error instead: an HTTP status for HTTP services, a gRPC code name for gRPC ones. */
  error: z.union([z.int(), z.string()]).optional(),
  /** Wait this many milliseconds first. */
  delayMs: z.int().nonnegative().optional(),
  /** Deliver an event this many times more (`pubsub`, `eventarc`). */
  duplicate: z.int().nonnegative().optional(),
  /** Hold an event back until the one after it has been delivered (`pubsub`, `eventarc`). */
  reorder: z.boolean().optional(),
  /** The share of calls it strikes, 0 to 1. */
  probability: z.number().min(0).max(1).default(1),
  /** Switches itself off after this many strikes. */
  times: z.int().positive().optional(),
});
export type Fault = z.infer<typeof Fault>;

/** What a call that is answered with a fault's error is told. */
export function faultMessage({ id, target }: Fault): string {
  return `Fault ${id} is switched on for ${target}.`;
}

/** A fault's error as an HTTP status: 503 where it is none. */
export function faultStatus({ error }: Fault): number {
  return typeof error === 'number' && error >= 400 && error < 600 ? error : 503;
}

/** What a part of the local cloud asks before it serves a call. */
export type Faults = {
  /** The fault that strikes this call, if one does; its `delayMs` has been waited for. */
  strike(target: string, operation: string): Promise<Fault | undefined>;
};

/** For parts that run without faults. */
export const noFaults: Faults = { strike: async () => undefined };
