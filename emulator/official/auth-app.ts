import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';

type AuthServer = { createApp(project: string): Promise<RequestListener> };
type Exegesis = { middleware(document: object, options: object): unknown };

const require = createRequire(import.meta.url);
const serverPath = require.resolve('firebase-tools/lib/emulator/auth/server.js');

/**
 * The HTTP application of the official Authentication emulator, on its own: ready in a tenth of the time that
 * `firebase emulators:start --only auth` takes. It is not a public interface of firebase-tools, so the version is pinned and
 * `auth.cloud.test.ts` tries it.
 */
export function createAuthApp(project: string): Promise<RequestListener> {
  compileValidatorsLazily();
  return authServer().createApp(project);
}

/** The emulator has exegesis compile the validators of all its routes at the start, which takes it four of five seconds. */
function compileValidatorsLazily(): void {
  const exegesis = exegesisOf(serverPath);
  const { middleware } = exegesis;
  exegesis.middleware = (document, options) =>
    middleware(document, { ...options, lazyCompileValidationSchemas: true });
}

/** firebase-tools has no types; what is asserted here is what the test tries. */
function authServer(): AuthServer {
  return require(serverPath) as AuthServer;
}

/** The copy that a module uses; its `middleware` is a plain property, called as one. */
function exegesisOf(module: string): Exegesis {
  return createRequire(module)('exegesis-express') as Exegesis;
}
