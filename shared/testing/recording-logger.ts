import type { Logger } from '../platform/logging/logger.ts';

export type LogLine = { severity: keyof Logger; message: string } & Record<string, unknown>;

/** A logger that keeps its lines for a test to look at. */
export function recordingLogger(): { logger: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep = (severity: keyof Logger) => (fields: object, message: string) =>
    void lines.push({ ...structuredClone(fields), severity, message });
  return {
    logger: { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') },
    lines,
  };
}
