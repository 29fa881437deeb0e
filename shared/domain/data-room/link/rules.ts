/** Who a link is for. */
export type Guests = {
  emailRequired: boolean;
  emailCode: boolean;
  allow: readonly string[];
  deny: readonly string[];
};

/** Whether a link asks for an e-mail address: where it says so, and where something goes by it. */
export function asksEmail({ emailRequired, emailCode, allow, deny }: Guests): boolean {
  return emailRequired || emailCode || allow.length > 0 || deny.length > 0;
}

/**
 * Whether a link is for an address: on no list of those it is not for, and on the list of those it is for, if there is one. Mail to
 * ada+x@acme.example comes to ada@acme.example, so that whoever is denied is denied by all such names.
 */
export function isWelcome({ allow, deny }: Pick<Guests, 'allow' | 'deny'>, email: string): boolean {
  const isOn = (rules: readonly string[], address: string) =>
    rules.some(rule => (rule.startsWith('@') ? address.endsWith(rule) : address === rule));
  const isDenied = isOn(deny, email) || isOn(deny, email.replace(/\+[^@]*/, ''));
  return !isDenied && (allow.length === 0 || isOn(allow, email));
}

/** How far a link is: what ends it, or nothing. */
export function endOf(
  { revokedAt, expiresAt }: { revokedAt: string | null; expiresAt: string | null },
  now: string,
): 'revoked' | 'expired' | undefined {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= now ? 'expired' : undefined;
}
