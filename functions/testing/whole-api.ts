import type { Deps } from '@chatterfix/shared/domain/identity/open-deps.ts';
import type { App } from '@chatterfix/shared/platform/http/create-app.ts';
import { httpPaths, readFunctionList } from '../function-list.ts';
import { httpApps } from '../http-apps.ts';

/** All HTTP services, each at the paths that the list of functions gives it. */
export function wholeApi(deps: Deps): { request(path: string, init?: RequestInit): Promise<Response> } {
  const apps = httpApps(deps);
  const places = readFunctionList()
    .flatMap(record => httpPaths(record).map(path => ({ path, app: apps[record.name] })))
    .sort((one, other) => other.path.length - one.path.length);

  const appAt = (address: string): App => {
    const place = places.find(({ path }) => address === path || address.startsWith(`${path}/`));
    if (!place?.app) throw new Error(`No function serves ${address}.`);
    return place.app;
  };
  return {
    request: async (path, init) => appAt(new URL(path, 'http://test').pathname).request(path, init),
  };
}
