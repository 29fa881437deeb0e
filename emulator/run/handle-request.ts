import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Faults, faultMessage, faultStatus } from '../faults/fault.ts';
import type { Pools } from './pools.ts';
import type { Instance } from './process/instance.ts';
import { NoInstance } from './process/no-instance.ts';
import type { RevisionPool } from './process/revision-pool.ts';
import { sendProblem } from './proxy/problem.ts';
import { proxyRequest } from './proxy/proxy-request.ts';
import { findRevision } from './service/service.ts';
import type { ServiceStore } from './service/service-store.ts';
import { chooseRevision, taggedRevision } from './service/serving-revisions.ts';

export type RequestDependencies = { store: ServiceStore; pools: Pools; faults: Faults };

/** A request to a service and where its answer goes. */
export type Exchange = {
  /** `cmms`, or `next---cmms` for the revision with the tag `next`, as in host names of Cloud Run. */
  service: string;
  request: IncomingMessage;
  response: ServerResponse;
  /** Path and query as the function is to see them. */
  path: string;
};

/** Has a request answered by an instance of its service, or says as a problem document why not. */
export async function handleRequest(dependencies: RequestDependencies, exchange: Exchange): Promise<void> {
  const { service, response } = exchange;
  try {
    const pool = choosePool(dependencies, exchange);
    if (!pool) return;
    limitTime(response, pool.limits.timeoutSeconds);
    const fault = await dependencies.faults.strike(`function:${service}`, 'request');
    if (fault?.error !== undefined) return sendProblem(response, faultStatus(fault), faultMessage(fault));
    await serve(dependencies, exchange, pool);
  } catch (error) {
    if (error instanceof NoInstance) return sendProblem(response, error.status, error.message);
    console.error(`A request to ${service} failed in the local cloud:`, error);
    sendProblem(response, 500, 'The local cloud failed. Its log says why.');
  }
}

/** @param first The pool to begin with; when its revision goes out of service, another is chosen. */
async function serve(
  dependencies: RequestDependencies,
  exchange: Exchange,
  first: RevisionPool,
): Promise<void> {
  for (let pool: RevisionPool | undefined = first; pool; pool = choosePool(dependencies, exchange)) {
    const instance = await pool.acquire();
    if (instance && (await passOn(exchange, pool, instance))) return;
  }
}

function choosePool({ store, pools }: RequestDependencies, exchange: Exchange): RevisionPool | undefined {
  const [name = '', tag] = exchange.service.split('---').toReversed();
  const service = store.get(name);
  if (!service) {
    sendProblem(exchange.response, 404, `There is no service ${exchange.service}.`);
    return undefined;
  }
  const chosen = tag ? taggedRevision(service, tag) : chooseRevision(service, Math.random());
  const revision = findRevision(service, chosen);
  if (revision) return pools.of(service, revision);
  sendProblem(exchange.response, 503, `${exchange.service} has no revision that is ready.`);
  return undefined;
}

function limitTime(response: ServerResponse, seconds: number): void {
  const tooLate = () => sendProblem(response, 504, `The function did not answer within ${seconds} s.`);
  const timer = setTimeout(tooLate, seconds * 1000);
  response.once('close', () => clearTimeout(timer));
}

/** @returns false when the instance never took the request. */
async function passOn(exchange: Exchange, pool: RevisionPool, instance: Instance): Promise<boolean> {
  const { request, response, path } = exchange;
  try {
    if (response.closed || response.writableEnded) return true;
    if ((await proxyRequest(request, response, instance, path)) === 'done') return true;
    instance.stop();
    return false;
  } finally {
    pool.release(instance);
  }
}
