import { useEffect, useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { lookAgain } from '../../api/ask-inside.ts';
import { pagePath } from '../../api/paths.ts';
import type { PageSize } from '../../api/read-pages.ts';
import { imageWidth } from '../../image-width.ts';

type PageFrameProps = {
  documentId: string;
  name: string;
  page: number;
  size: PageSize;
  /** In px, as it is shown. */
  width: number;
  /** Whether its image is wanted. */
  near: boolean;
};

/** One page: room of its shape, and its image once it is near. */
export function PageFrame({ documentId, name, page, size, width, near }: PageFrameProps) {
  const { attempt, failed, onError, again } = useAttempts();
  const [loaded, setLoaded] = useState(false);
  return (
    <figure
      data-page={page}
      style={{ width, aspectRatio: `${size.width} / ${size.height}` }}
      className="relative mx-auto scroll-mt-16 overflow-hidden rounded-xs bg-white shadow-card ring-1 ring-line"
    >
      {near && !failed && (
        <img
          key={attempt}
          src={pagePath(documentId, page, imageWidth(width, devicePixelRatio))}
          alt={`Page ${page} of ${name}`}
          decoding="async"
          draggable={false}
          onLoad={() => setLoaded(true)}
          onError={onError}
          className="block size-full"
        />
      )}
      {!loaded && !failed && <span aria-hidden="true" className="skeleton absolute inset-0 rounded-none" />}
      {failed && (
        <figcaption className="absolute inset-0 flex flex-col items-center justify-center gap-3 bg-surface p-4 text-sm text-soft">
          Page {page} could not be loaded.
          <Button onClick={again}>Try again</Button>
        </figcaption>
      )}
    </figure>
  );
}

const mostAttempts = 3;

/** An image that does not come is asked for again twice by itself; meanwhile the visit is looked at, as it may have ended. */
function useAttempts() {
  const [attempt, setAttempt] = useState(1);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (!broken || attempt >= mostAttempts) return;
    const timer = setTimeout(() => {
      setBroken(false);
      setAttempt(attempt + 1);
    }, attempt * 1500);
    return () => clearTimeout(timer);
  }, [broken, attempt]);
  return {
    attempt,
    failed: broken && attempt >= mostAttempts,
    onError() {
      setBroken(true);
      lookAgain();
    },
    again() {
      setBroken(false);
      setAttempt(1);
    },
  };
}
