/** An instant as RFC 3339 with the offset that a zone has then: `2026-07-01T06:00:00-07:00`. */
export function zonedTime(instant: Date, timeZone: string): string {
  const offset = offsetOf(instant, timeZone);
  const minutes = Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
  const local = new Date(instant.getTime() + minutes * 60_000).toISOString();
  return `${local.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}${offset}`;
}

function offsetOf(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.slice('GMT'.length) || '+00:00';
}
