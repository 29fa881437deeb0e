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

/** Whether a link is for an address: on no list of those it is not for, and on the list of those it is for, if there is one. */
export function isWelcome({ allow, deny }: Pick<Guests, 'allow' | 'deny'>, email: string): boolean {
  const names = (rule: string) => (rule.startsWith('@') ? email.endsWith(rule) : email === rule);
  return !deny.some(names) && (allow.length === 0 || allow.some(names));
}

/** How far a link is: what ends it, or nothing. */
export function endOf(
  { revokedAt, expiresAt }: { revokedAt: string | null; expiresAt: string | null },
  now: string,
): 'revoked' | 'expired' | undefined {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= now ? 'expired' : undefined;
}
