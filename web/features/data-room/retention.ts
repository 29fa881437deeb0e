/** What is wrong with a number of days that was typed; null when nothing is. Blank is for as one likes. */
export function daysFault(typed: string): string | null {
  const days = daysOf(typed);
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= 36_500)) return null;
  return 'Enter whole days from 1 to 36500, or nothing.';
}

/** The days that were typed; null for none. */
export function daysOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}

const classes: Readonly<Record<string, string>> = {
  STANDARD: 'Standard',
  NEARLINE: 'Nearline, for what is read once a month',
  COLDLINE: 'Coldline, for what is read once a quarter',
  ARCHIVE: 'Archive, for what is read once a year',
};

/** A storage class of Cloud Storage in words. */
export function storageClassInWords(name: string): string {
  return classes[name] ?? name;
}
