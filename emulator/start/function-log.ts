import { styleText } from 'node:util';
import { z } from 'zod';

const Entry = z.object({
  severity: z.string().default('INFO'),
  message: z.string(),
  err: z.object({ stack: z.string() }).optional().catch(undefined),
});

/**
 * Prepares the lines that functions log for whoever reads them: on a terminal the message and the stack of its error, coloured; elsewhere the
 * line as it is. Both begin with the function's name.
 *
 * @param names Of all functions, to have the lines aligned.
 */
export function functionLog(names: string[], isTerminal: boolean): (name: string, line: string) => string {
  const width = Math.max(0, ...names.map(name => name.length));
  if (!isTerminal) return (name, line) => `${name.padEnd(width)} ${line}`;
  const styles = ['cyan', 'magenta', 'blue', 'yellow', 'green'] as const;
  return (name, line) => {
    const style = styles[names.indexOf(name) % styles.length] ?? 'cyan';
    return `${styleText(style, name.padEnd(width), { validateStream: false })} ${readable(line)}`;
  };
}

function readable(line: string): string {
  const entry = parseEntry(line);
  if (!entry) return line;
  const { severity, err } = entry;
  const message = err ? `${entry.message}\n${err.stack}` : entry.message;
  if (severity === 'ERROR' || severity === 'CRITICAL')
    return styleText('red', message, { validateStream: false });
  if (severity === 'WARNING') return styleText('yellow', message, { validateStream: false });
  return message;
}

function parseEntry(line: string): z.infer<typeof Entry> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return Entry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
