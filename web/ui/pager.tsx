import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from './button.tsx';

type PagerProps = {
  summary: string;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onNextIntent?: () => void;
};

/** Where one is in a long list, and the way on and back. */
export function Pager({ summary, onPrevious, onNext, onNextIntent }: PagerProps) {
  return (
    <nav aria-label="Pages" className="flex h-14 items-center gap-2 px-4 lg:px-6">
      <p className="flex-1 text-sm text-faint tabular-nums" aria-live="polite">
        {summary}
      </p>
      <Button size="small" disabled={!onPrevious} onClick={() => onPrevious?.()}>
        <ChevronLeft className="size-3.5" aria-hidden="true" />
        Previous
      </Button>
      <Button
        size="small"
        disabled={!onNext}
        onClick={() => onNext?.()}
        onPointerEnter={onNextIntent}
        onFocus={onNextIntent}
      >
        Next
        <ChevronRight className="size-3.5" aria-hidden="true" />
      </Button>
    </nav>
  );
}
