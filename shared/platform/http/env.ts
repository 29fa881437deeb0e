import type { Caller, Credentials } from '../auth/caller.ts';
import type { Context } from '../context/context.ts';
import type { Logger } from '../logging/logger.ts';

/** What middleware puts beside a request. */
export type Variables = {
  credentials: Credentials;
  caller: Caller;
  context: Context;
  requestId: string;
  logger: Logger;
};
export type Env = { Variables: Variables };
