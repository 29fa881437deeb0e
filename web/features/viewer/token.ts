const form = /^cfl\.[a-z0-9-]+\.([A-Za-z0-9-]{20})\.[A-Za-z0-9_-]{43}$/;
const key = 'chatterfix.room.token';

/** The link that a token opens; undefined when it is not whole. */
export function linkOf(token: string): string | undefined {
  return form.exec(token)?.[1];
}

/**
 * The token that stands behind # in the address, or the one that this tab came with; null when there was none. It is kept in the
 * tab alone, and goes nowhere but into the body of the request that opens the room.
 */
export function tokenOf(hash: string): string | null {
  if (!hash.startsWith('cfl.')) return sessionStorage.getItem(key);
  sessionStorage.setItem(key, hash);
  return hash;
}
