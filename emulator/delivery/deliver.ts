import { sendRequest } from './send-request.ts';

/** What is posted to a function. */
export type Delivery = {
  /** Begins with a slash. */
  path: string;
  headers: Record<string, string>;
  body: Uint8Array | string;
};

/**
 * Posts to a function by its name in `functions.json`.
 *
 * @returns The function's HTTP status.
 * @throws Error when the function cannot be reached, or the signal aborts first.
 */
export type Deliver = (functionName: string, delivery: Delivery, signal: AbortSignal) => Promise<number>;

/**
 * Delivers through the front door, which passes `/run/<function-name>/…` on to an instance of the function.
 *
 * @param address The front door's host and port.
 */
export function deliverThrough(address: string): Deliver {
  return (functionName, { path, headers, body }, signal) => {
    const url = new URL(`http://${address}/run/${functionName}${path}`);
    return sendRequest(url, { method: 'POST', headers, body }, signal);
  };
}
