import { protoTimestamp } from '../../grpc/proto-time.ts';
import type { Condition } from '../service/service.ts';

/** A `google.cloud.run.v2.Condition`. */
export function conditionMessage(type: string, { state, message, time }: Condition) {
  const lastTransitionTime = protoTimestamp(new Date(time));
  const condition = { type, state, message, lastTransitionTime };
  if (state !== 'CONDITION_FAILED') return condition;
  return { ...condition, severity: 'ERROR', reason: 'REVISION_FAILED' };
}
