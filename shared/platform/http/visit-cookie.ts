import type { Context as HonoContext } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Config } from '../config/config.ts';

/** The cookie by which somebody who was let in by a link is known again. */
export const visitCookie = 'chatterfix-visit';

/** Where it is sent. */
const path = '/api/rooms';

/** On one machine there is no TLS, and not every browser takes its own machine for safe. */
function isSecure({ onEmulator, appUrl }: Pick<Config, 'onEmulator' | 'appUrl'>): boolean {
  return !onEmulator || appUrl.startsWith('https:');
}

/** The Set-Cookie of a visit that lasts so many seconds: no script sees it, and no other site has it sent. */
export function setVisitCookie(
  token: string,
  seconds: number,
  config: Pick<Config, 'onEmulator' | 'appUrl'>,
): string {
  const secure = isSecure(config) ? '; Secure' : '';
  return `${visitCookie}=${token}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

/** The token of the visit that a request shows. */
export function visitTokenOf(c: HonoContext): string | undefined {
  return getCookie(c, visitCookie);
}
