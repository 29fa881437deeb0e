import { CloudAlert } from 'lucide-react';
import { Button } from './button.tsx';

type ErrorStateProps = {
  title: string;
  detail: string;
  requestId?: string | null;
  onRetry?: () => void;
  heading?: 'h1' | 'h2';
};

/** Where content would be when it could not be read: why, and a way to try again. */
export function ErrorState({ title, detail, requestId, onRetry, heading: Heading = 'h2' }: ErrorStateProps) {
  return (
    <div role="alert" className="mx-auto flex max-w-sm flex-col items-center px-6 py-14 text-center">
      <span className="mb-3 grid size-11 place-items-center rounded-xl bg-danger-soft text-danger-ink">
        <CloudAlert className="size-5" aria-hidden="true" />
      </span>
      <Heading className="text-base font-semibold">{title}</Heading>
      <p className="mt-1 text-sm text-pretty text-soft">{detail}</p>
      {requestId && (
        <p className="mt-2 text-xs text-faint">
          Request <code className="select-all">{requestId}</code>
        </p>
      )}
      {onRetry && (
        <Button className="mt-4" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
