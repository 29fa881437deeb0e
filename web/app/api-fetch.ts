import { problemFrom, unreachable } from './api-problem.ts';
import { chosenOrganisation } from './session/chosen-organisation.ts';
import { identity } from './session/identity.ts';

/**
 * `fetch` with the person's token and chosen organisation; a refused token is renewed once.
 *
 * @throws ApiProblem when no answer came, or one that is not a success.
 */
export async function apiFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  let response = await send(request.clone(), false);
  if (response.status === 401) response = await send(request, true);
  if (!response.ok) throw await problemFrom(response);
  return response;
}

async function send(request: Request, renew: boolean): Promise<Response> {
  try {
    const token = await identity.token(renew);
    if (token) request.headers.set('authorization', `Bearer ${token}`);
    const organisation = chosenOrganisation();
    if (organisation) request.headers.set('x-organisation', organisation);
    return await fetch(request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable(cause);
  }
}
