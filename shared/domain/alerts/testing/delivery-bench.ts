import { openKms } from '../../../platform/kms/kms.ts';
import { createSealer, type Sealer } from '../../../platform/kms/sealer.ts';
import { openMailer } from '../../../platform/mail/mailer.ts';
import { openOutbound } from '../../../platform/outbound/outbound.ts';
import { openPush } from '../../../platform/push/push.ts';
import { testDeps } from '../../../testing/test-organisation.ts';
import type { DeliveryDeps } from '../delivery/deps.ts';
import type { AlertDeps } from '../deps.ts';
import { sendersOf } from '../sending/open-senders.ts';

/** What deliveries are tried out with: the real thing, but for a clock that a test moves. */
export type Bench = {
  deps: ReturnType<typeof testDeps>;
  alertDeps: AlertDeps;
  deliveryDeps: DeliveryDeps;
  /** What was waited for, in milliseconds; the clock has gone on by it. */
  waited: number[];
  published: { topic: string; data: unknown }[];
  goTo(time: Date): void;
};

type Options = { allowLocal?: boolean; now?: Date; smtpUrl?: string; fcmHost?: string; sealer?: Sealer };

/** Opens one. */
export function openBench(options: Options = {}): Bench {
  const { allowLocal = true, now = new Date(), smtpUrl, fcmHost } = options;
  let time = now;
  const waited: number[] = [];
  const published: Bench['published'] = [];
  const base = testDeps();
  const deps = { ...base, store: { ...base.store, now: () => time } };
  const outbound = openOutbound({ allowLocal });
  const mailer = openMailer({ smtpUrl, from: 'ChatterFix <alerts@test.example>' });
  const sealer = options.sealer ?? createSealer(openKms(deps.config), deps.config.secretsKey);
  const push = openPush({ project: deps.config.project, fcmHost: fcmHost ?? '127.0.0.1:1' });
  const goTo = (later: Date) => {
    time = later;
  };
  return {
    deps,
    alertDeps: { store: deps.store, outbound, sealer },
    deliveryDeps: {
      store: deps.store,
      publish: async (topic, data) => void published.push({ topic, data }),
      senders: sendersOf({
        store: deps.store,
        outbound,
        sealer,
        mailer,
        push,
        appUrl: 'https://app.example',
      }),
      random: () => 0,
      async wait(ms) {
        waited.push(ms);
        goTo(new Date(time.getTime() + ms));
      },
    },
    waited,
    published,
    goTo,
  };
}
