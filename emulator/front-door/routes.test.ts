import { describe, expect, test } from 'vitest';
import { functionRecord } from '../testing/function-record.ts';
import { routes } from './routes.ts';

const route = routes([
  functionRecord({ name: 'gateway', trigger: { http: { paths: ['/api/events', '/api/openapi.json'] } } }),
  functionRecord({ name: 'live', trigger: { http: { paths: ['/api/events/stream'] } } }),
  functionRecord({ name: 'cmms', trigger: { http: { paths: ['/api/work-orders'] } } }),
  functionRecord({ name: 'relay', trigger: { firestore: { document: 'orgs/{org}/events/{event}' } } }),
]);

describe('a path of the API goes to the function that declares it, whole', () => {
  test.each([
    ['/api/work-orders', 'cmms'],
    ['/api/work-orders/', 'cmms'],
    ['/api/work-orders/17/transitions?dryRun=true', 'cmms'],
    ['/api/work-orders?pageSize=25&q=/api/events', 'cmms'],
    ['/api/openapi.json', 'gateway'],
    ['/api/events', 'gateway'],
    ['/api/events/17', 'gateway'],
    ['/api/events/streams', 'gateway'],
    ['/api/events/stream', 'live'],
    ['/api/events/stream?after=17', 'live'],
  ])('%s to %s', (url, service) => {
    expect(route(url)).toEqual({ to: 'function', service, path: url });
  });
});

test.each([
  '/api',
  '/api/',
  '/api/work-orders2',
  '/api/work',
  '/api/relay',
  '/api?x=/api/events',
  '/api//events',
])('no function serves %s', url => {
  expect(route(url)).toEqual({ to: 'nothing', path: url.split('?')[0] });
});

describe('a delivery goes to the function it names, without the prefix', () => {
  test.each([
    ['/run/relay', 'relay', '/'],
    ['/run/relay/', 'relay', '/'],
    ['/run/relay?id=1', 'relay', '/?id=1'],
    ['/run/cmms/api/work-orders?x=1', 'cmms', '/api/work-orders?x=1'],
  ])('%s to %s at %s', (url, service, path) => {
    expect(route(url)).toEqual({ to: 'delivery', service, path });
  });
});

test.each([
  ['/', '/'],
  ['/work-orders?status=open', '/work-orders'],
  ['/apiary', '/apiary'],
  ['/run', '/run'],
])('%s is the web app’s', (url, path) => {
  expect(route(url)).toEqual({ to: 'web', path });
});

test.each([
  ['/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=local', 'sign-in'],
  ['/securetoken.googleapis.com/v1/token?key=local', 'sign-in'],
  ['/config.json', 'config'],
  ['/healthz', 'health'],
])('%s goes to %s', (url, to) => {
  expect(route(url)).toEqual({ to });
});
