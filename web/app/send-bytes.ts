import { problemFrom, unreachable } from './api-problem.ts';
import { chosenOrganisation } from './session/chosen-organisation.ts';
import { identity } from './session/identity.ts';

type Sending = { signal: AbortSignal; onProgress: (bytes: number) => void };

/**
 * Puts bytes to a path of the API as the signed-in person, telling how many are on their way: `fetch` does not. A refused token is
 * renewed once.
 *
 * @throws ApiProblem as `apiFetch`; the signal's reason when it is aborted.
 */
export async function sendBytes(path: string, bytes: Blob, sending: Sending): Promise<void> {
  let response = await put(path, bytes, await token(false), sending);
  if (response.status === 401) response = await put(path, bytes, await token(true), sending);
  if (!response.ok) throw await problemFrom(response);
}

async function token(renew: boolean): Promise<string | null> {
  try {
    return await identity.token(renew);
  } catch (cause) {
    throw unreachable(cause);
  }
}

function put(path: string, bytes: Blob, token: string | null, { signal, onProgress }: Sending) {
  return new Promise<Response>((resolve, reject) => {
    signal.throwIfAborted();
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    signal.addEventListener('abort', abort);
    request.open('PUT', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    const organisation = chosenOrganisation();
    if (organisation) request.setRequestHeader('x-organisation', organisation);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(unreachable(request.statusText));
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => signal.removeEventListener('abort', abort);
    request.send(bytes);
  });
}

function responseOf({ status, responseText }: XMLHttpRequest): Response {
  return new Response(status === 204 ? null : responseText, { status });
}
