import { problemFrom, unreachable } from '../../../app/api-problem.ts';

/**
 * `fetch` for those who have no account: the cookie of their visit goes along, and nothing else.
 *
 * @throws ApiProblem when no answer came, or one that is not a success.
 */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(cause => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable(cause);
  });
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/** A body of JSON, and the header that says so. */
export function posted(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
