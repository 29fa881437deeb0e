import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';

/** The addresses of a host name, as the system's resolver has them. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>;

/** What must not be called: an address of ours, or one that says who calls. */
export class UnsafeTarget extends Error {
  override readonly name = 'UnsafeTarget';
}

export const resolveHost: Resolve = hostname => lookup(hostname, { all: true });

/**
 * A lookup for one connection: a name is resolved once, every address it has is checked, and the connection goes to exactly
 * these, so that a name cannot change between the check and the call.
 */
export function safeLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    checkedAddresses(hostname, resolve, isAllowed).then(
      addresses => {
        const [first] = addresses;
        if (options.all) done(null, addresses);
        else done(null, first?.address ?? '', first?.family);
      },
      error => done(error, '', 0),
    );
  };
}

async function checkedAddresses(hostname: string, resolve: Resolve, isAllowed: (address: string) => boolean) {
  const addresses = await resolve(hostname);
  if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address))) throw notPublic();
  return addresses;
}

/** @throws UnsafeTarget when a host that is an address, which is never looked up, is not allowed. */
export function requireAllowedLiteral(hostname: string, isAllowed: (address: string) => boolean): void {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const isLiteral = /^[\d.]+$/.test(literal) || literal.includes(':');
  if (isLiteral && !isAllowed(literal)) throw notPublic();
}

function notPublic(): UnsafeTarget {
  return new UnsafeTarget('The address is not one of the public internet.');
}
