import { formatDuration } from '../../app/format.ts';

/** How long something lasted, from one instant to another: `12 s`, `1 h 5 min`. */
export function lastedInWords(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  return seconds < 120 ? `${seconds} s` : formatDuration(Math.round(seconds / 60));
}
