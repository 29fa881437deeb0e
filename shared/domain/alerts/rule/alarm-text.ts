import type { Alarm } from '../signal/schemas.ts';

const control = /[^ -~\u00a0-\uffff]+/g;

/** An alarm in lines that an alert can hold, whatever the facts were. */
export function alarmText(title: string, lines: readonly string[], subject: string | null): Alarm {
  return {
    title: shortened(title, 200),
    summary: lines
      .filter(Boolean)
      .map(line => shortened(line, 180))
      .join('\n'),
    subject,
  };
}

function shortened(line: string, most: number): string {
  const clean = line.replace(control, ' ').trim();
  return (clean.length > most ? `${clean.slice(0, most - 1)}…` : clean).toWellFormed();
}
