import { z } from 'zod';
import { type DemoPerson, demoPassword } from './people.ts';

export type Urls = { frontDoorUrl: string; authUrl: string };

/** Calls the API as one person; a text is a CSV file. */
export type Api = (method: string, path: string, body?: unknown) => Promise<Answered>;
type Answered = z.infer<typeof Answer> & { status: number };

const Answer = z.object({
  id: z.string().default(''),
  token: z.string().optional(),
  finishedAt: z.string().nullish(),
});
const SignIn = z.object({ idToken: z.string() });

/** Signs a person in, after making their account where there is none. */
export async function signIn({ frontDoorUrl, authUrl }: Urls, { email, name }: DemoPerson): Promise<Api> {
  const account = { email, password: demoPassword, displayName: name, returnSecureToken: true };
  const accounts = (verb: string) =>
    post(`${authUrl}/identitytoolkit.googleapis.com/v1/accounts:${verb}?key=demo`, account);
  await accounts('signUp');
  const { idToken } = SignIn.parse(await accounts('signInWithPassword'));
  return async (method, path, body) => {
    const isFile = typeof body === 'string';
    const type = isFile ? 'text/csv' : 'application/json';
    const headers = { Authorization: `Bearer ${idToken}`, 'Content-Type': type };
    const sent = body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) };
    const request = { method, headers, ...sent };
    const response = await fetch(`${frontDoorUrl}/api${path}`, request);
    const text = await response.text();
    if (!response.ok && response.status !== 409) {
      throw new Error(`Demo data: ${method} ${path} answered ${response.status}: ${text}`);
    }
    return { ...Answer.parse(JSON.parse(text)), status: response.status };
  };
}

async function post(url: string, body: unknown): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}
