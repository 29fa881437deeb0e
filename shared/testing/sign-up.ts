import { randomUUID } from 'node:crypto';
import * as z from 'zod';

/** A person with an account in the local cloud, signed in. */
export type Person = { uid: string; email: string; token: string };

const Answer = z.object({ localId: z.string(), idToken: z.string() });

const emulatorUrl = () => `http://${process.env.FIREBASE_AUTH_EMULATOR_HOST}`;

/** Makes an account in the Auth emulator, as the web app's sign-up does. */
export async function signUp(name = 'Someone', authUrl = emulatorUrl()): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${randomUUID()}@test.chatterfix.local`;
  const { localId, idToken } = await accounts(authUrl, 'signUp', {
    email,
    password: 'chatterfix',
    displayName: name,
  });
  return { uid: localId, email, token: idToken };
}

/** A new ID token for a person who signed up here. */
export async function signIn({ email }: Pick<Person, 'email'>, authUrl = emulatorUrl()): Promise<string> {
  return (await accounts(authUrl, 'signInWithPassword', { email, password: 'chatterfix' })).idToken;
}

async function accounts(authUrl: string, method: string, body: object) {
  const url = `${authUrl}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=test`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...body, returnSecureToken: true }),
  });
  return Answer.parse(await response.json());
}
