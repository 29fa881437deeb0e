import { Link2Off } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { CalmPage } from '../calm-page.tsx';

type ClosedProps = { title: string; detail: string; onRetry?: () => void };

/** Where the room would be when a link opens nothing. */
export function Closed({ title, detail, onRetry }: ClosedProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <CalmPage organisation={null}>
      <div role="alert" className="flex flex-col items-center py-4 text-center">
        <span className="mb-3 grid size-11 place-items-center rounded-xl border border-line bg-canvas text-faint">
          <Link2Off className="size-5" aria-hidden="true" />
        </span>
        <h1 className="text-lg font-semibold tracking-tight">{title}</h1>
        <p className="mt-1.5 text-sm text-pretty text-soft">{detail}</p>
        {onRetry && (
          <Button className="mt-5" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </CalmPage>
  );
}
