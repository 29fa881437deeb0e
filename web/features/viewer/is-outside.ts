import { ApiProblem } from '../../app/api-problem.ts';

/** Whether a refusal says that one is not in the room, or no longer: what the door is for. All else passes. */
export function isOutside(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}
