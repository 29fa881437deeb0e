import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';

type AuthServerModule = { createApp(project: string): Promise<RequestListener> };

/**
 * The HTTP application of the official Authentication emulator, on its own: ready in half the time that
 * `firebase emulators:start --only auth` takes. It is not a public interface of firebase-tools, so the version is pinned and
 * `auth.cloud.test.ts` tries it.
 */
export function createAuthApp(project: string): Promise<RequestListener> {
  return loadModule().createApp(project);
}

/** firebase-tools has no types; what is asserted here is what the test tries. */
function loadModule(): AuthServerModule {
  return createRequire(import.meta.url)('firebase-tools/lib/emulator/auth/server.js') as AuthServerModule;
}
