import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isPublicAddress } from './public-address.ts';
import { type Resolve, requireAllowedLiteral, resolveHost, safeLookup, UnsafeTarget } from './safe-lookup.ts';

/** What a server answered a call with. */
export type OutboundAnswer = { status: number; retryAfter: string | undefined };

/** Calls servers of others, at addresses that people gave us. */
export type Outbound = {
  /** @throws UnsafeTarget when an address can be told from its text alone to be none that may be called. */
  check(url: string): void;
  /**
   * Posts a body. No redirect is followed, and of the answer nothing is kept but its status.
   *
   * @throws UnsafeTarget when the address must not be called, Error when it does not answer in time.
   */
  post(url: string, headers: Record<string, string>, body: string): Promise<OutboundAnswer>;
};

export type OutboundOptions = {
  /** Whether `http://127.0.0.1` may be called, for a receiver on this machine. */
  allowLocal: boolean;
  resolve?: Resolve;
  timeoutMs?: number;
};

const mostAnswerBytes = 64 * 1024;

/** Opens the way out: https to public addresses alone. */
export function openOutbound({
  allowLocal,
  resolve = resolveHost,
  timeoutMs = 10_000,
}: OutboundOptions): Outbound {
  const isAllowed = (address: string) => isPublicAddress(address) || (allowLocal && address === '127.0.0.1');
  const check = (url: string) => {
    const target = parse(url);
    requireSafeUrl(target, allowLocal);
    requireAllowedLiteral(target.hostname, isAllowed);
    return target;
  };
  return {
    check,
    async post(url, headers, body) {
      return send(check(url), {
        method: 'POST',
        headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
        lookup: safeLookup(resolve, isAllowed),
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        body,
      });
    },
  };
}

function parse(url: string): URL {
  const target = URL.parse(url);
  if (!target) throw new UnsafeTarget('The address is no URL.');
  return target;
}

/** @throws UnsafeTarget when it is not https, or has a name and password in it. */
function requireSafeUrl({ protocol, hostname, username, password }: URL, allowLocal: boolean): void {
  const local = allowLocal && protocol === 'http:' && hostname === '127.0.0.1';
  if (protocol !== 'https:' && !local) throw new UnsafeTarget('The address must begin with https://.');
  if (username || password) throw new UnsafeTarget('The address must not have a name or password in it.');
}

type Call = Parameters<typeof requestHttps>[1] & { body: string };

function send(target: URL, { body, ...options }: Call): Promise<OutboundAnswer> {
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const answered = ({ statusCode = 0, headers }: IncomingMessage) =>
      resolve({ status: statusCode, retryAfter: headers['retry-after'] });
    const call = request(target, options, answer => {
      answered(answer);
      discard(answer);
    });
    // Without a listener nothing at all would be said of such an answer, not even in the end that time is up.
    call.on('upgrade', (answer, socket) => {
      answered(answer);
      socket.destroy();
    });
    call.on('error', reject);
    call.end(body);
  });
}

function discard(answer: IncomingMessage): void {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > mostAnswerBytes) answer.destroy();
  });
  answer.on('error', () => {});
}
