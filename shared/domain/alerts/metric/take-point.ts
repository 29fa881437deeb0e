import { Unprocessable } from '../../../platform/errors/errors.ts';
import { type EvaluationDeps, evaluateMetric } from '../signal/evaluate.ts';
import { storePoint } from './repository.ts';
import type { MetricPoint } from './schemas.ts';

/** How far a clock may be ahead of ours. */
const mostAheadMs = 600_000;

/**
 * Keeps a point and takes what the rules say of it.
 *
 * @throws Unprocessable when it is of a time to come, which would stand after all that really happens until then.
 */
export async function takePoint(
  deps: EvaluationDeps,
  point: MetricPoint & { organisationId: string },
): Promise<void> {
  if (Date.parse(point.at) > deps.store.now().getTime() + mostAheadMs)
    throw new Unprocessable('point-ahead', `${point.metric} is of ${point.at}, which is to come.`);
  await storePoint(deps.store, point);
  await evaluateMetric(deps, point);
}
