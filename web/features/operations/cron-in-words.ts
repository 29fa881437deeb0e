const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A schedule of five cron fields in words: `Every 15 minutes`; null where plain words do not suffice. */
export function cronInWords(schedule: string): string | null {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = schedule.trim().split(/\s+/);
  if (month !== '*') return null;
  const often = oftenInWords(minute, hour);
  if (often) return day === '*' && weekday === '*' ? often : null;
  if (!isNumber(minute) || !isNumber(hour)) return null;
  const time = `at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (day === '*' && weekday === '*') return `Every day ${time}`;
  if (day === '*' && weekday === '1-5') return `Monday to Friday ${time}`;
  if (day === '*' && isNumber(weekday)) return `Every ${days[Number(weekday) % 7]} ${time}`;
  if (weekday === '*' && isNumber(day)) return `On day ${day} of each month ${time}`;
  return null;
}

function oftenInWords(minute: string, hour: string): string | null {
  const everyMinutes = stepOf(minute);
  if (hour === '*' && everyMinutes)
    return everyMinutes === 1 ? 'Every minute' : `Every ${everyMinutes} minutes`;
  if (!isNumber(minute)) return null;
  const past = minute === '0' ? 'on the hour' : `at ${minute} past`;
  if (hour === '*') return `Every hour ${past}`;
  const everyHours = stepOf(hour);
  return everyHours ? `Every ${everyHours} hours ${past}` : null;
}

/** The n of `*` and `*`/n where it divides the whole evenly enough to be called "every n"; else null. */
function stepOf(field: string): number | null {
  const step = field === '*' ? '1' : (/^\*\/(\d+)$/.exec(field)?.[1] ?? null);
  return step && (60 % Number(step) === 0 || 24 % Number(step) === 0) ? Number(step) : null;
}

function isNumber(field: string): boolean {
  return /^\d+$/.test(field);
}
