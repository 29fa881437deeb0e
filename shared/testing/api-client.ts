import type { App } from '../platform/http/create-app.ts';
import type { Person } from './sign-up.ts';

type Options = { body?: unknown; headers?: Record<string, string> };

/** Calls an app as a person does, in this process: everything but the network is real. */
export function apiClient(app: App, { token }: Pick<Person, 'token'>) {
  return async (method: string, path: string, { body, headers }: Options = {}) => {
    const response = await app.request(path, {
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
