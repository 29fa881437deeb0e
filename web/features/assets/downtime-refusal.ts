import { ApiProblem } from '../../app/api-problem.ts';

/** The refusal of a downtime as people read it: one that is in the way with its times as their clocks show them. */
export function downtimeRefusal(error: Error | null, moment: (instant: string) => string): Error | null {
  if (!(error instanceof ApiProblem) || error.code !== 'overlapping-downtime') return error;
  const { startedAt, endedAt } = error.document;
  const until = typeof endedAt === 'string' ? `to ${moment(endedAt)}` : 'and still does';
  return new ApiProblem({
    ...error.document,
    detail: `The asset stood still from ${moment(String(startedAt))} ${until}. Change that downtime, or choose another time.`,
  });
}
