import { useEffect, useRef, useState } from 'react';
import type { RoomDocumentSeen } from '../../../../app/api-types.ts';
import { useStable } from '../../../../ui/use-stable.ts';
import type { PageSize } from '../../api/read-pages.ts';
import { useReadingTimes } from '../../reading/use-reading-times.ts';
import { usePagesInSight } from '../../use-pages-in-sight.ts';
import { useWidth } from '../../use-width.ts';
import { DocumentBar, ZoomControls } from './document-bar.tsx';
import { PageJump } from './page-jump.tsx';
import { PageStack } from './page-stack.tsx';

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const atWidth = 2;
/** Wider no page is at 100 %: lines that are too long are hard to read. */
const widest = 920;

type ReaderProps = { document: RoomDocumentSeen; pages: readonly PageSize[] };

/** A document page by page. */
export function Reader({ document, pages }: ReaderProps) {
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const [step, setStep] = useState(atWidth);
  const zoom = zooms[step] ?? 1;
  const width = Math.floor(Math.min(widest, useWidth(container)) * zoom);
  const { current, near } = usePagesInSight(width > 0 ? container : null);
  useReadingTimes(document.id, document.versionId, current);

  // Where one is, or is on the way to: keys come faster than pages come into sight.
  const at = useRef(1);
  useEffect(() => {
    if (current) at.current = current;
  }, [current]);
  const goTo = (page: number) => {
    at.current = page;
    container?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' });
  };
  const turn = (by: 1 | -1) => goTo(Math.min(pages.length, Math.max(1, at.current + by)));
  const changeZoom = (by: 1 | -1 | 0) => {
    setStep(before => (by === 0 ? atWidth : Math.min(zooms.length - 1, Math.max(0, before + by))));
    // Once the pages have their new size: the middle of the page that was in sight.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (current) goTo(current);
        if (container) container.scrollLeft = (container.scrollWidth - container.clientWidth) / 2;
      }),
    );
  };
  useReaderKeys({ turn, changeZoom, pans: zoom > 1 });
  return (
    <>
      <DocumentBar document={document}>
        <PageJump current={current ?? 1} count={pages.length} onJump={goTo} />
        <ZoomControls zoom={zoom} onZoom={changeZoom} />
      </DocumentBar>
      <main ref={setContainer} className="mx-2 overflow-x-auto overflow-y-clip py-3 sm:mx-6 sm:py-5">
        {width > 0 && (
          <PageStack document={document} pages={pages} width={width} near={near} onSwipe={turn} />
        )}
      </main>
    </>
  );
}

type Keys = { turn: (by: 1 | -1) => void; changeZoom: (by: 1 | -1 | 0) => void; pans: boolean };

/** Arrows turn pages, + and - change how large they are. To scroll, by PageDown and the like, is the browser's own. */
function useReaderKeys({ turn, changeZoom, pans }: Keys): void {
  const onKey = useStable((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
    const acts: Record<string, () => void> = {
      ...(!pans && { ArrowRight: () => turn(1), ArrowLeft: () => turn(-1) }),
      '+': () => changeZoom(1),
      '=': () => changeZoom(1),
      '-': () => changeZoom(-1),
      '0': () => changeZoom(0),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onKey]);
}
