import { systemContext } from '../../../platform/context/context.ts';
import type { ChangeEvent } from '../../../platform/events/change-event.ts';
import type { Store } from '../../../platform/firestore/store.ts';
import type { MetricPoint } from '../metric/schemas.ts';
import { eventSignal } from '../rule/event-signal.ts';
import type { KeyedSignal } from '../rule/keyed-signal.ts';
import { metricSignal } from '../rule/metric-signal.ts';
import type { Rules } from '../rule/repository.ts';
import type { AlertRule } from '../rule/schemas.ts';
import { takeSignal } from './take-signal.ts';

/** What evaluating works with. */
export type EvaluationDeps = { store: Store; rules: Rules };

type Said<T> = T & { organisationId: string };
type Evaluate = (rule: AlertRule) => KeyedSignal | undefined;

/** Takes what the rules of an organisation say of an event. Without a rule for it, nothing but the rules is read. */
export async function evaluateEvent(deps: EvaluationDeps, event: Said<ChangeEvent>): Promise<void> {
  await evaluate(deps, event.organisationId, event.requestId, rule =>
    rule.when.kind === 'event' ? eventSignal(rule, rule.when, event) : undefined,
  );
}

/** Takes what the rules of an organisation say of a metric's point. */
export async function evaluateMetric(deps: EvaluationDeps, point: Said<MetricPoint>): Promise<void> {
  await evaluate(deps, point.organisationId, `${point.metric}@${point.at}`, rule =>
    rule.when.kind === 'metric' ? metricSignal(rule, rule.when, point) : undefined,
  );
}

/** One rule that fails keeps no other from being evaluated. */
async function evaluate(
  { store, rules }: EvaluationDeps,
  organisationId: string,
  requestId: string,
  signalOf: Evaluate,
): Promise<void> {
  const outcomes = (await rules(organisationId)).map(async rule => {
    const signal = signalOf(rule);
    if (!signal) return;
    const context = systemContext(organisationId, 'alerts', requestId);
    const actor = { type: 'system', id: rule.id, name: rule.name } as const;
    await takeSignal(store, { ...context, actor }, rule, signal);
  });
  const failed = (await Promise.allSettled(outcomes)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
