import ipaddr from 'ipaddr.js';

/** IPv6 addresses that carry an IPv4 address, and the byte at which it stands. */
const carriers: Record<string, number> = { ipv4Mapped: 12, rfc6052: 12, rfc6145: 12, '6to4': 2 };

/**
 * Whether an address is one of the public internet: not private, loopback, link-local (where clouds keep their metadata),
 * carrier-grade, multicast or reserved, also where it is hidden in an IPv6 address.
 *
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  const range = address.range();
  const at = carriers[range];
  if (at === undefined) return range === 'unicast' && !isIpv4Compatible(address.toByteArray());
  return isPublicAddress(
    address
      .toByteArray()
      .slice(at, at + 4)
      .join('.'),
  );
}

/** `::7f00:1`: twelve zeros and an IPv4 address, as it was once written. */
function isIpv4Compatible(bytes: number[]): boolean {
  return bytes.length === 16 && bytes.slice(0, 12).every(byte => byte === 0);
}
