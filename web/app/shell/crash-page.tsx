import { ErrorState } from '../../ui/error-state.tsx';

/** Where a page would be whose code failed: most often a new version was published while it was open. */
export function CrashPage() {
  return (
    <main>
      <ErrorState
        heading="h1"
        title="This page stopped working"
        detail="Reload it to go on. What you saved is safe."
        onRetry={() => location.reload()}
      />
    </main>
  );
}
