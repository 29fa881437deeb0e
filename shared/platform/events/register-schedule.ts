import { http } from '@google-cloud/functions-framework';
import type { Logger } from '../logging/logger.ts';

/** Registers a function that Cloud Scheduler calls. When its work fails it answers 500, and is called again. */
export function registerSchedule(name: string, logger: Logger, work: () => Promise<void>): void {
  http(name, async (request, response) => {
    if (request.path === '/health') return void response.json({ status: 'ok' });
    try {
      await work();
      logger.info({}, 'Did what was scheduled');
      response.sendStatus(204);
    } catch (error) {
      logger.error({ err: error }, 'What was scheduled has failed and will be tried again');
      response.sendStatus(500);
    }
  });
}
