import { status } from '@grpc/grpc-js';
import { sendRequest } from '../delivery/send-request.ts';
import type { Job, Status } from './job.ts';
import type { HttpTarget } from './targets.ts';
import { unsignedToken } from './unsigned-token.ts';
import { zonedTime } from './zoned-time.ts';

const replaced = /^(host|content-length|user-agent|x-google-.*|x-appengine-.*|x-cloudscheduler.*)$/i;

/**
 * Makes a job's HTTP request once, with Cloud Scheduler's headers.
 *
 * @param due The time the job was due.
 * @returns OK for a 2xx; redirects are not followed.
 */
export async function attemptHttp(
  job: Pick<Job, 'name' | 'timeZone' | 'attemptDeadline'>,
  target: HttpTarget,
  due: Date,
  stopping: AbortSignal,
): Promise<Status> {
  const deadline = AbortSignal.timeout(job.attemptDeadline);
  const request = { method: target.httpMethod, headers: headersOf(job, target, due), body: target.body };
  try {
    const answer = await sendRequest(new URL(target.uri), request, AbortSignal.any([stopping, deadline]));
    return statusOf(answer, target.uri);
  } catch (error) {
    const { DEADLINE_EXCEEDED, UNAVAILABLE } = status;
    if (deadline.aborted)
      return { code: DEADLINE_EXCEEDED, message: `${target.uri} did not answer in time.` };
    return { code: UNAVAILABLE, message: `${target.uri} cannot be reached: ${String(error)}` };
  }
}

function headersOf(
  { name, timeZone }: Pick<Job, 'name' | 'timeZone'>,
  { uri, headers, body, oidcToken }: HttpTarget,
  due: Date,
): Record<string, string> {
  const own = Object.entries(headers)
    .map(([header, value]) => [header.toLowerCase(), value] as const)
    .filter(([header]) => !replaced.test(header));
  return {
    ...(body.length > 0 && { 'content-type': 'application/octet-stream' }),
    ...Object.fromEntries(own),
    ...(oidcToken && { authorization: `Bearer ${unsignedToken(oidcToken, uri, due)}` }),
    'user-agent': 'Google-Cloud-Scheduler',
    'x-cloudscheduler': 'true',
    'x-cloudscheduler-jobname': name.slice(name.lastIndexOf('/') + 1),
    'x-cloudscheduler-scheduletime': zonedTime(due, timeZone),
  };
}

const codes: Record<number, number> = {
  400: status.INVALID_ARGUMENT,
  401: status.UNAUTHENTICATED,
  403: status.PERMISSION_DENIED,
  404: status.NOT_FOUND,
  409: status.ABORTED,
  429: status.RESOURCE_EXHAUSTED,
  500: status.INTERNAL,
  501: status.UNIMPLEMENTED,
  503: status.UNAVAILABLE,
  504: status.DEADLINE_EXCEEDED,
};

function statusOf(answer: number, uri: string): Status {
  if (answer >= 200 && answer < 300) return { code: status.OK, message: '' };
  return { code: codes[answer] ?? status.UNKNOWN, message: `${uri} answered ${answer}.` };
}
