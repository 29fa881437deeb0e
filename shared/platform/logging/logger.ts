import { destination, pino } from 'pino';
import type { Config } from '../config/config.ts';

export type Logger = {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** Cloud Logging's names for pino's levels. */
const severities: Record<string, string> = { debug: 'DEBUG', info: 'INFO', warn: 'WARNING', error: 'ERROR' };

/**
 * Logs JSON lines with the fields Cloud Logging understands. Bodies, tokens and personal data are never given to it.
 * @see https://cloud.google.com/logging/docs/structured-logging
 */
export function createLogger({
  logLevel,
  service,
  revision,
}: Pick<Config, 'logLevel' | 'service' | 'revision'>): Logger {
  return pino(
    {
      level: logLevel,
      base: { serviceContext: { service, version: revision } },
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: label => ({ severity: severities[label] ?? 'DEFAULT' }), log: withStack },
    },
    destination({ sync: true }),
  );
}

/**
 * Names an error's stack as Error Reporting looks for it, which groups errors by where they come from.
 * @see https://cloud.google.com/error-reporting/docs/formatting-error-messages
 */
export function withStack(fields: Record<string, unknown>): Record<string, unknown> {
  return fields.err instanceof Error ? { ...fields, stack_trace: fields.err.stack } : fields;
}
