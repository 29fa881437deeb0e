import type * as z from 'zod';
import type { Status } from './respond.ts';

/** A route as it is documented, checked and permitted. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** `/api/work-orders/{id}/transitions` */
  path: `/api/${string}`;
  /** Heading in the documentation. */
  tag: string;
  summary: string;
  /** What the caller must be permitted; null for anyone who is signed in, even without an organisation. */
  permission: string | null;
  /** Whether it may be asked without saying who asks. */
  isPublic?: boolean;
  /** Whether it is for who was let in by a link, and shows a cookie instead of an account. */
  forViewers?: boolean;
  params?: Params;
  query?: Query;
  /** A JSON body. */
  body?: Body;
  /** A body of another type, which the handler reads from the request as a stream. */
  bodyType?: string;
  /** How long it may take, in seconds; 10 by default. */
  seconds?: number;
  status: Status;
  answer?: z.ZodType;
  /** Content types of an answer that is not JSON. */
  answerTypes?: readonly string[];
  /** Statuses of the problems it may answer besides those that all may. */
  problems?: readonly number[];
};
