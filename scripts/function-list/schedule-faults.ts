/** The smallest and largest number of each field of a unix cron expression, as Cloud Scheduler takes it. */
const fields = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day of the month', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12, words: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { name: 'day of the week', least: 0, most: 7, words: 'sun mon tue wed thu fri sat'.split(' ') },
];

/** What is wrong with a schedule; nothing when Cloud Scheduler would take it. @param timeZone An IANA name. */
export function scheduleFaults(schedule: string, timeZone: string): string[] {
  const parts = schedule.split(' ');
  if (parts.length !== fields.length) return [`"${schedule}" is not a cron expression of five fields.`];
  return [
    ...fields
      .filter((field, index) => !parts[index]?.split(',').every(part => isInRange(part.toLowerCase(), field)))
      .map(({ name, least, most }) => `"${schedule}": the ${name} must lie between ${least} and ${most}.`),
    ...(isTimeZone(timeZone)
      ? []
      : [`"${timeZone}" is not a time zone: name one such as Europe/Paris or Etc/UTC.`]),
  ];
}

/** One part of a list: `*`, `5`, `1-5`, `mon-fri`, each with or without a step such as `/15`. */
function isInRange(part: string, { least, most, words = [] }: (typeof fields)[number]): boolean {
  const [range = '', step = '1', ...more] = part.split('/');
  if (more.length > 0 || !(Number.isInteger(Number(step)) && Number(step) >= 1 && Number(step) <= most))
    return false;
  if (range === '*') return true;
  const ends = range
    .split('-')
    .map(end => (words.includes(end) ? words.indexOf(end) + least : toNumber(end)));
  const [first = Number.NaN, last = first] = ends;
  return ends.length <= 2 && first >= least && last <= most && first <= last;
}

function toNumber(digits: string): number {
  return /^\d{1,2}$/.test(digits) ? Number(digits) : Number.NaN;
}

function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}
