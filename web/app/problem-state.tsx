import { ErrorState } from '../ui/error-state.tsx';
import { ApiProblem, problemMessage } from './api-problem.ts';

/** Where content would be when the API refused it. */
export function ProblemState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const known = error instanceof ApiProblem ? error : null;
  return (
    <ErrorState
      title={known?.title ?? 'This could not be shown'}
      detail={problemMessage(error)}
      requestId={known?.requestId ?? null}
      onRetry={onRetry}
    />
  );
}
