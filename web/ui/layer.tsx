import { createContext, use } from 'react';

/** Where floating parts are put: the open dialog, or the page (null). What lies outside an open dialog is inert. */
export const LayerContext = createContext<HTMLElement | null>(null);

/** The element that floating parts are put into. */
export function useLayer(): HTMLElement | null {
  return use(LayerContext);
}
