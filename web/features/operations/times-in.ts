const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** A text whose instants (RFC 3339, UTC) are replaced by what the clocks of a zone showed: `14:05:09`. */
export function timesIn(text: string, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
  return text.replace(instant, found => clock.format(new Date(found)));
}
