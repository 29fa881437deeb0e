import createClient from 'openapi-fetch';
import { apiFetch } from './api-fetch.ts';
import type { paths } from './openapi.generated.d.ts';

/** The API, typed by its own OpenAPI document. Every answer that is not a success throws an ApiProblem. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: request => apiFetch(request) });

type Answer<Body> = { data?: Body; response: Response };

/** The body of a successful answer. */
export async function bodyOf<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { data } = await answer;
  // apiFetch throws for every failure, so what arrives here is the declared success.
  return data as Body;
}

/** A change of some fields. The document lists every field of a change as required, which the API does not. */
export function someOf<Body>(body: Partial<Body>): Body {
  return body as Body;
}
