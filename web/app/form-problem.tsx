import { problemMessage } from './api-problem.ts';

/** Why a form was refused as a whole. */
export function FormProblem({ error }: { error: unknown }) {
  return (
    <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger-ink">
      {problemMessage(error)}
    </p>
  );
}
