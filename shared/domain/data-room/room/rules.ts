const dayMs = 86_400_000;

/** Until when something that was uploaded at an instant is kept, RFC 3339; null where nothing says so. */
export function retainedUntil(
  { retentionDays }: { retentionDays: number | null },
  uploadedAt: string,
): string | null {
  return retentionDays === null
    ? null
    : new Date(Date.parse(uploadedAt) + retentionDays * dayMs).toISOString();
}
