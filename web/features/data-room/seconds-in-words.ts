import { formatDuration } from '../../app/format.ts';

/** How long something was looked at: `40 s`, `1 min 20 s`, `1 h 5 min`. */
export function secondsInWords(exactly: number): string {
  const seconds = Math.round(exactly);
  if (seconds < 1) return exactly > 0 ? 'under 1 s' : '0 s';
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return formatDuration(Math.round(seconds / 60));
  const rest = seconds % 60;
  return [minutes && `${minutes} min`, (rest || !minutes) && `${rest} s`].filter(Boolean).join(' ');
}
