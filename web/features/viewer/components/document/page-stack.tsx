import { type TouchEvent, useRef } from 'react';
import type { RoomDocumentSeen } from '../../../../app/api-types.ts';
import type { PageSize } from '../../api/read-pages.ts';
import { swiped } from '../../swiped.ts';
import { PageFrame } from './page-frame.tsx';

type PageStackProps = {
  document: RoomDocumentSeen;
  pages: readonly PageSize[];
  /** Of a page, in px. */
  width: number;
  near: ReadonlySet<number>;
  onSwipe: (way: 1 | -1) => void;
};

/** All pages below each other, as wide as the zoom has them. */
export function PageStack({ document: { id, name }, pages, width, near, onSwipe }: PageStackProps) {
  const start = useRef<{ x: number; y: number }>(null);
  const onTouchStart = ({ touches }: TouchEvent) => {
    const one = touches[0];
    // Two fingers zoom, as the browser does it; then one finger moves about.
    const zooms = touches.length > 1 || (visualViewport?.scale ?? 1) > 1.05;
    start.current = one && !zooms ? { x: one.clientX, y: one.clientY } : null;
  };
  const onTouchEnd = ({ changedTouches }: TouchEvent) => {
    const one = changedTouches[0];
    const way = start.current && one ? swiped(start.current, { x: one.clientX, y: one.clientY }) : 0;
    start.current = null;
    if (way) onSwipe(way);
  };
  return (
    <div
      onTouchStart={onTouchStart}
      onTouchEnd={onTouchEnd}
      className="flex w-max min-w-full flex-col gap-3 sm:gap-4"
    >
      {pages.map((size, index) => (
        <PageFrame
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number.
          key={index}
          documentId={id}
          name={name}
          page={index + 1}
          size={size}
          width={width}
          near={near.has(index + 1)}
        />
      ))}
    </div>
  );
}
