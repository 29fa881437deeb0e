import { operatorPermissions } from '@chatterfix/shared/domain/identity/permission/rules.ts';
import { apiClient } from '@chatterfix/shared/testing/api-client.ts';
import { testDeps, testOrganisation } from '@chatterfix/shared/testing/test-organisation.ts';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { arbitraryOf, nastyTexts } from './testing/arbitrary.ts';
import { makeAlert } from './testing/make-alert.ts';
import { makeDelivery } from './testing/make-delivery.ts';
import { makeFiles } from './testing/make-files.ts';
import { makeVisit } from './testing/make-visit.ts';
import { type ApiOperation, nounOf, operations } from './testing/operations.ts';
import { type Inventory, populate } from './testing/populate.ts';
import { wholeApi } from './testing/whole-api.ts';

const runs = 20;
const seed = 20_261_121;

const deps = testDeps({ RATE_LIMIT_PER_MINUTE: '1000000' });
const api = wholeApi(deps);
let token: string;
let cookie: string;
let linkToken: string;
let inventory: Inventory;
const succeeded = new Set<string>();

beforeAll(async () => {
  const organisation = await testOrganisation(deps);
  token = organisation.admin.token;
  const member = await organisation.member('viewer');
  const populated = await populate(apiClient(api, { token }));
  const files = await makeFiles(api, { token }, populated);
  const visit = await makeVisit(api, { token }, populated);
  cookie = visit.cookie;
  linkToken = visit.token;
  inventory = {
    ...populated,
    ...files,
    ...visit.made,
    users: member.uid,
    alerts: await makeAlert(deps.store, organisation),
    'alert-deliveries': await makeDelivery(deps.store, organisation),
  };
});

// An address cannot hold half a character.
const wellFormed = nastyTexts.map(text => text.toWellFormed());

const headers = fc.record(
  {
    'If-Match': fc.constantFrom('"1"', 'W/"2"', '*', '1', '"-1"', '"99999999999999999999"', '"1", "2"'),
    'If-None-Match': fc.constantFrom('"1"', '*', '"', 'W/'),
    'Idempotency-Key': fc.oneof(fc.constantFrom('same', 'x'.repeat(300), ' '), fc.uuid()),
    'X-Request-Id': fc.constantFrom('12345678', '<jndi:ldap>', 'x'.repeat(300)),
    'Last-Event-ID': fc.constantFrom('1.000000000.a', '999999999999.000000000.a', 'rubbish'),
  },
  { requiredKeys: [] },
);
const bodyTypes = fc.oneof(
  { weight: 9, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('text/plain', 'application/json; charset=utf-16', 'multipart/form-data', ''),
  },
);

/** Any of the declared parameters, mostly with values that fit. */
function queries(declared: ApiOperation['query']): fc.Arbitrary<Record<string, string>> {
  const ids = Object.values(inventory);
  const bounds = fc.constantFrom('2026-01-01T00:00:00Z', '17', 'm');
  const others = fc.constantFrom('a,b,c', ids.join(','), ...ids, ...wellFormed);
  const values: Record<string, fc.Arbitrary<string>> = {};
  for (const [name, schema] of Object.entries(declared)) {
    const fitting = arbitraryOf(schema, ids).map(value => String(value).toWellFormed());
    const likely = name === 'from' || name === 'to' ? bounds : fitting;
    values[name] = fc.oneof({ weight: 15, arbitrary: likely }, { weight: 1, arbitrary: others });
  }
  const { pageToken: _, ...most } = values;
  return fc.oneof(
    fc.record(most, { requiredKeys: [] }),
    fc.record(values, { requiredKeys: [] }),
    fc.constant({}),
  ) as fc.Arbitrary<Record<string, string>>;
}

/** What is said at a door is looked at behind a link alone. */
function knocking(path: string, body: unknown): unknown {
  const isSaid = path === '/api/rooms/open' && typeof body === 'object' && !Array.isArray(body);
  return isSaid ? { ...body, token: linkToken } : body;
}

/** Any request to an operation. */
function requestsTo({ path, query, body, bodyType }: ApiOperation) {
  const ids = Object.values(inventory);
  const own = inventory[nounOf(path)] ?? 'absent';
  return fc.record({
    id: fc.oneof(
      { weight: 8, arbitrary: fc.constant(own) },
      { weight: 1, arbitrary: fc.constantFrom(...ids, ...wellFormed) },
    ),
    query: queries(query),
    body: body
      ? arbitraryOf(body, ids).map(value => JSON.stringify(knocking(path, value)))
      : fc.constantFrom('', 'code,name\nA,B\n', '\u0000', '"', 'x'.repeat(70_000)),
    headers: fc.oneof(headers, fc.constant({}), fc.constant({})),
    contentType: bodyTypes.map(type => type ?? (body ? 'application/json' : (bodyType ?? 'text/plain'))),
    path: fc.constant(path),
  });
}

// What is deleted cannot be tried any more.
const inOrder = operations.toSorted(
  (one, other) => Number(one.method === 'DELETE') - Number(other.method === 'DELETE'),
);

test.each(inOrder.map(({ name }) => [name] as const))('%s fails at nothing', async name => {
  const operation = operations.find(one => one.name === name) as ApiOperation;
  const property = fc.asyncProperty(
    requestsTo(operation),
    async ({ path, id, query, body, contentType, ...given }) => {
      const address = `${path.replace('{id}', encodeURIComponent(id)).replace('{number}', '1')}?${new URLSearchParams(query)}`;
      const response = await api.request(address, {
        method: operation.method,
        headers: {
          ...given.headers,
          'Content-Type': contentType,
          Authorization: `Bearer ${token}`,
          Cookie: cookie,
        },
        ...(operation.method === 'GET' ? {} : { body }),
      });
      if (response.status < 400) succeeded.add(name);
      const endless = response.headers.get('content-type') === 'text/event-stream';
      const text = endless ? await response.body?.cancel() : await response.text();
      expect(response.status, text ?? '').toBeLessThan(500);
    },
  );
  await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
});

test('the requests are not all refused: most operations succeed with some', () => {
  const operating = new Set<string | undefined>(operatorPermissions);
  const permitted = operations.filter(({ permission }) => !operating.has(permission));
  expect(succeeded.size).toBeGreaterThan(permitted.length * 0.7);
});
