import { type FunctionRecord, httpPaths } from '@chatterfix/functions/function-list.ts';
import * as z from 'zod';
import { type PlannedResource, valuesOf } from './plan.ts';

const Named = z.object({ name: z.string() });
const Placed = Named.extend({ location: z.string() });
const Account = z.object({ account_id: z.string() });
const Backend = Named.extend({ backend: z.array(z.unknown()) });
const Objective = z.object({ service: z.string() });

/** What a plan lacks of the functions themselves, one line for each fault: their accounts, what they may do, their places at the edge. */
export function recordFaults(
  resources: readonly PlannedResource[],
  records: readonly FunctionRecord[],
): string[] {
  const made = madeOf(resources);
  return records.flatMap(record =>
    [...grantsLacking(record, made), ...(httpPaths(record).length > 0 ? edgeLacking(record, made) : [])].map(
      lack => `${record.name}: ${lack}.`,
    ),
  );
}

function madeOf(resources: readonly PlannedResource[]) {
  const accounts = valuesOf(resources, 'google_service_account', Account);
  const backends = valuesOf(resources, 'google_compute_backend_service', Backend);
  const groups = valuesOf(resources, 'google_compute_region_network_endpoint_group', Named);
  return {
    accounts: new Set(accounts.map(({ account_id }) => account_id)),
    places: valuesOf(resources, 'google_cloudfunctions2_function', Placed),
    groups: new Set(groups.map(({ name }) => name)),
    backends: new Map(backends.map(({ name, backend }) => [name, backend.length])),
    objectives: new Set(
      valuesOf(resources, 'google_monitoring_slo', Objective).map(({ service }) => service),
    ),
    grants: resources.filter(({ type }) => type.endsWith('_iam_member')).map(({ address }) => address),
  };
}

function grantsLacking({ name, roles, secrets }: FunctionRecord, made: ReturnType<typeof madeOf>): string[] {
  // modules/access names a grant by its function and role, modules/function one of a secret by both.
  const granted = (mark: string) => made.grants.some(address => address.includes(mark));
  const ofRole = (role: string) => `["${name} ${role.split(' on ')[0]} `;
  const ofSecret = (secret: string) =>
    `["${name}"].google_secret_manager_secret_iam_member.this["${secret}"]`;
  return [
    ...(made.accounts.has(`fn-${name}`) ? [] : [`there is no account fn-${name}`]),
    ...roles.filter(role => !granted(ofRole(role))).map(role => `it is not granted ${role}`),
    ...secrets.filter(secret => !granted(ofSecret(secret))).map(secret => `it may not read ${secret}`),
  ];
}

function edgeLacking({ name }: FunctionRecord, made: ReturnType<typeof madeOf>): string[] {
  const regions = made.places.filter(place => place.name === name).map(({ location }) => location);
  return [
    ...regions
      .filter(region => !made.groups.has(`${name}-${region}`))
      .map(region => `no endpoint group leads to it in ${region}`),
    ...(made.backends.get(name) === regions.length
      ? []
      : ['its backend does not lead to each of its regions']),
    ...(made.objectives.has(name) ? [] : ['no objective says how often it may fail']),
  ];
}
