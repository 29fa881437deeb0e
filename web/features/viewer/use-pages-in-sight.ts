import { useEffect, useRef, useState } from 'react';
import { pageInSight } from './reading/page-in-sight.ts';

/** What the bar of a document covers, in px. */
export const barHeight = 56;
const thresholds = Array.from({ length: 21 }, (_, index) => index / 20);

type Sight = {
  /** The page that takes up the most of the window; null before any is there. */
  current: number | null;
  /** The pages that are in sight, or have been near it: their images are there, or come. */
  near: ReadonlySet<number>;
};

/** Tells which pages are in sight and near it, of the elements with `data-page` that are in a container from the first. */
export function usePagesInSight(container: HTMLElement | null): Sight {
  const [current, setCurrent] = useState<number | null>(null);
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const heights = useRef(new Map<number, number>());
  useEffect(() => {
    if (!container) return;
    const inSight = new IntersectionObserver(
      entries => {
        for (const { target, intersectionRect } of entries)
          heights.current.set(pageOf(target), intersectionRect.height);
        setCurrent(pageInSight(heights.current));
      },
      { rootMargin: `-${barHeight}px 0px 0px 0px`, threshold: thresholds },
    );
    const nearby = new IntersectionObserver(
      entries => {
        const come = entries
          .filter(({ isIntersecting }) => isIntersecting)
          .map(({ target }) => pageOf(target));
        if (come.length > 0) setNear(before => new Set([...before, ...come]));
      },
      { rootMargin: '75% 0px' },
    );
    for (const element of container.querySelectorAll('[data-page]')) {
      inSight.observe(element);
      nearby.observe(element);
    }
    const known = heights.current;
    return () => {
      inSight.disconnect();
      nearby.disconnect();
      known.clear();
    };
  }, [container]);
  return { current, near };
}

function pageOf(element: Element): number {
  return element instanceof HTMLElement ? Number(element.dataset.page) : 0;
}
