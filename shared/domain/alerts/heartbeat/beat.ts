import type { Store } from '../../../platform/firestore/store.ts';
import type { Logger } from '../../../platform/logging/logger.ts';
import { html } from '../../../platform/mail/html.ts';
import type { Mailer } from '../../../platform/mail/mailer.ts';
import type { Publish } from '../../../platform/pubsub/publisher.ts';
import type { DeliveryKind } from '../channel/rules.ts';
import { heartbeatMessage } from './heartbeat-message.ts';
import { findHeartbeat, saveHeartbeat } from './repository.ts';
import { type Heartbeat, isSilent, silentKinds } from './rules.ts';

/** What a heartbeat works with; `operators` are addresses. */
export type HeartbeatDeps = {
  store: Store;
  publish: Publish;
  mailer: Mailer;
  logger: Logger;
  operators: readonly string[];
};

const tellEveryMs = 3_600_000;

/**
 * Sends a message the way of alerts, and looks whether those before it came. When they did not, operators are told by a
 * way of its own: a line of the log that is an error, and e-mails that are sent from here.
 */
export async function beat(deps: HeartbeatDeps): Promise<void> {
  const { store, publish } = deps;
  const now = store.now();
  const at = now.toISOString();
  const before = await findHeartbeat(store);
  const goesOn = before && !isSilent(before.sentAt, now) ? before : undefined;
  const begunAt = goesOn?.begunAt ?? at;
  const silent = before ? silentKinds({ ...before, begunAt }, now) : [];
  if (before && silent.length > 0) await complain(deps, before, silent, now);
  const openSince = silent.length > 0 ? null : (goesOn?.openSince ?? at);
  await saveHeartbeat(store, { sentAt: at, begunAt, openSince });
  const message = heartbeatMessage(at);
  const { change, alert } = message;
  const { severity, category, ruleId } = alert;
  const attributes = { org: message.organisationId, change, severity, category, rule: ruleId };
  await publish('alerts', message, attributes);
}

async function complain(
  deps: HeartbeatDeps,
  { toldAt }: Heartbeat,
  silent: readonly DeliveryKind[],
  now: Date,
): Promise<void> {
  deps.logger.error({ silent }, 'Alerts do not get through: no heartbeat has come for 15 minutes');
  if (toldAt && now.getTime() - Date.parse(toldAt) < tellEveryMs) return;
  await tellOperators(deps, silent, now.toISOString());
  await saveHeartbeat(deps.store, { toldAt: now.toISOString() });
}

async function tellOperators(
  { mailer, logger, operators }: HeartbeatDeps,
  silent: readonly DeliveryKind[],
  at: string,
): Promise<void> {
  const text = `No heartbeat has come for 15 minutes to: ${silent.join(', ')}. Alerts may not be told by these. Look at the functions alert-${silent.join(', alert-')} and at the topic alerts.`;
  const subject = 'Alerts do not get through';
  const content = { subject, text: `${text}\n`, html: html`<p>${text}</p>`.html };
  const sent = await Promise.allSettled(
    operators.map(to =>
      mailer.send({ ...content, to, id: `heartbeat-${Date.parse(at)}`, thread: 'heartbeat' }),
    ),
  );
  const failed = sent.filter(({ status }) => status === 'rejected').length;
  if (failed > 0) logger.error({ failed }, 'Operators could not be told that alerts do not get through');
}
