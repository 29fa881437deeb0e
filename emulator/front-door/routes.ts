import { type FunctionRecord, httpPaths } from '@chatterfix/functions/function-list.ts';

/** Where a request goes; `path` is what is seen there. */
export type Route =
  | { to: 'function'; service: string; path: string }
  /** A function too, by its name: deliveries of events and schedules. */
  | { to: 'delivery'; service: string; path: string }
  | { to: 'sign-in' | 'config' | 'health' }
  /** The local mailbox; `path` is what comes after `/local/mail`. */
  | { to: 'mail'; path: string }
  | { to: 'web'; path: string }
  | { to: 'nothing'; path: string };

/** Finds where a URL (path and query) goes, by the list of functions. */
export function routes(records: FunctionRecord[]): (url: string) => Route {
  const owners = new Map(records.flatMap(record => httpPaths(record).map(path => [path, record.name])));
  const apiRoute = (url: string, path: string): Route => {
    const service = ownerOf(path, owners);
    return service === undefined ? { to: 'nothing', path } : { to: 'function', service, path: url };
  };
  return url => {
    const path = url.split('?', 1)[0] ?? '';
    if (isBelow(path, '/api')) return apiRoute(url, path);
    if (path.startsWith('/run/')) return deliveryRoute(url);
    if (isBelow(path, '/local/mail')) return { to: 'mail', path: path.slice('/local/mail'.length) };
    if (signInPaths.some(prefix => isBelow(path, prefix))) return { to: 'sign-in' };
    return own.get(path) ?? { to: 'web', path };
  };
}

const own = new Map<string, Route>([
  ['/config.json', { to: 'config' }],
  ['/healthz', { to: 'health' }],
]);
const signInPaths = ['/identitytoolkit.googleapis.com', '/securetoken.googleapis.com'];

function isBelow(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/');
}

/** A declared path owns itself and all below it; of several the longest counts. */
function ownerOf(path: string, owners: Map<string, string>): string | undefined {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const owner = owners.get(path.slice(0, end));
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function deliveryRoute(url: string): Route {
  const [, service = '', rest = ''] = /^\/run\/([^/?]*)(.*)$/.exec(url) ?? [];
  return { to: 'delivery', service, path: rest.startsWith('/') ? rest : `/${rest}` };
}
