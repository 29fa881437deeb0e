import type { Context } from '../../../platform/context/context.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { Publish } from '../../../platform/pubsub/publisher.ts';
import type { DeliveryKind } from '../channel/rules.ts';
import type { AlertDelivery } from './schemas.ts';

/** What came of sending something. */
export type Outcome =
  | { delivered: true; status: number | null }
  | {
      delivered: false;
      status: number | null;
      /** Without secrets and addresses. */
      error: string;
      /** Whether trying again cannot help. */
      permanent: boolean;
      retryAfterMs?: number | undefined;
    }
  /** Whoever it was meant for is not there any more, or wants no more of it. */
  | { gone: true };

/** Sends deliveries that are told together, of one kind to one recipient; most often it is one. Never rejects. */
export type Send = (context: Context, deliveries: readonly AlertDelivery[]) => Promise<Outcome>;

/** What deliveries are made with. */
export type DeliveryDeps = {
  store: Store;
  publish: Publish;
  senders: Record<DeliveryKind, Send>;
  /** From 0 to 1, for the spread of retries. */
  random(): number;
  wait(ms: number): Promise<unknown>;
};
