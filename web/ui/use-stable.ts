import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function for handlers that stays the same while what it does changes, so that what it is given to is not drawn anew. */
export function useStable<Arguments extends unknown[]>(
  handle: (...given: Arguments) => void,
): (...given: Arguments) => void {
  const latest = useRef(handle);
  useLayoutEffect(() => {
    latest.current = handle;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
