/** The wall time of an instant in a zone, as `datetime-local` inputs write it: `2026-03-29T08:15`. */
export function wallTime(instant: string, timeZone: string): string {
  const parts = Object.fromEntries(
    wallFormat(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The instant at which a zone's clocks show a wall time, RFC 3339 UTC. A time that the clocks skip is taken
 * as much later; of one shown twice, the first.
 */
export function instantOf(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const before = asUtc - offset(asUtc - 86_400_000, timeZone);
  const after = asUtc - offset(asUtc + 86_400_000, timeZone);
  const fits = [before, after].sort((a, b) => a - b).find(time => time + offset(time, timeZone) === asUtc);
  return new Date(fits ?? before).toISOString();
}

/** The day of an instant in a zone: `2026-03-29`. */
export function dayOf(instant: string, timeZone: string): string {
  return wallTime(instant, timeZone).slice(0, 10);
}

function offset(time: number, timeZone: string): number {
  return (
    Date.parse(`${wallTime(new Date(time).toISOString(), timeZone)}Z`) - Math.floor(time / 60_000) * 60_000
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs far more than using one.
function wallFormat(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(timeZone, format);
  return format;
}
