import type { Person } from './sign-up.ts';

/** What answers requests: an app in this process, or a server. */
type Server = { request(path: string, init: RequestInit): Response | Promise<Response> };

type Options = { body?: unknown; headers?: Record<string, string> };

/** Calls an app as a person does; one in this process too, where everything but the network is real. */
export function apiClient(server: Server, { token }: Pick<Person, 'token'>) {
  return async (method: string, path: string, { body, headers }: Options = {}) => {
    const response = await server.request(path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      // A test says what it expects of it.
      body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  };
}
