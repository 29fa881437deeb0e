import { join } from 'node:path';
import { type FunctionRecord, readFunctionList } from '@chatterfix/functions/function-list.ts';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../repository-files.ts';
import { plant } from '../testing/plant.ts';
import { grantFaults } from './grant-faults.ts';
import { type PlannedResource, readPlan } from './plan.ts';
import { recordFaults } from './record-faults.ts';
import { resourceFaults } from './resource-faults.ts';
import { triggerFaults } from './trigger-faults.ts';

const resource = (type: string, values: Record<string, unknown>): PlannedResource => ({
  address: `${type}.it`,
  type: `google_${type}`,
  values,
});
const service = (ingress_settings: string, account = 'fn-front@p.iam.gserviceaccount.com') =>
  resource('cloudfunctions2_function', {
    name: 'front',
    service_config: [{ ingress_settings, service_account_email: account }],
  });
const pages = resource('compute_backend_bucket', { bucket_name: 'web' });
const functionMember = 'serviceAccount:fn-front@p.iam.gserviceaccount.com';

test('resources are found in modules of modules', () => {
  const [inner, outer] = [pages, service('ALLOW_INTERNAL_ONLY')];
  const root_module = { resources: [outer], child_modules: [{ child_modules: [{ resources: [inner] }] }] };
  const root = plant({ 'plan.json': JSON.stringify({ planned_values: { root_module } }) });
  expect(readPlan(join(root, 'plan.json'))).toEqual([outer, inner]);
});

describe('a grant is refused', () => {
  test.each<[string, PlannedResource[], string]>([
    ['of a primitive role', [resource('project_iam_member', { role: 'roles/editor' })], 'Name the roles'],
    [
      'that takes the role from others',
      [resource('project_iam_binding', { role: 'roles/x' })],
      '_iam_member',
    ],
    [
      'to a function on the project, where a bucket would do',
      [resource('project_iam_member', { role: 'roles/storage.objectUser', member: functionMember })],
      'under a condition',
    ],
    [
      'to everybody of a function that is reached past the load balancer',
      [
        service('ALLOW_ALL'),
        resource('cloud_run_v2_service_iam_member', {
          role: 'roles/run.invoker',
          member: 'allUsers',
          name: 'front',
        }),
      ],
      'not behind the load balancer',
    ],
    [
      'to everybody of a bucket that is no web app',
      [
        pages,
        resource('storage_bucket_iam_member', {
          role: 'roles/storage.legacyObjectReader',
          member: 'allUsers',
          bucket: 'files',
        }),
      ],
      'not behind the load balancer',
    ],
  ])('%s', (_, resources, reason) => {
    expect(grantFaults(resources)).toEqual([expect.stringContaining(reason)]);
  });
});

test.each<[string, PlannedResource[]]>([
  [
    'to a function on its database, by a condition',
    [
      resource('project_iam_member', {
        role: 'roles/datastore.user',
        member: functionMember,
        condition: [{ expression: 'resource.name == "it"' }],
      }),
    ],
  ],
  [
    'to everybody behind the load balancer',
    [
      service('ALLOW_INTERNAL_AND_GCLB'),
      resource('cloud_run_v2_service_iam_member', {
        role: 'roles/run.invoker',
        member: 'allUsers',
        name: 'front',
      }),
    ],
  ],
])('a grant %s is fine', (_, resources) => {
  expect(grantFaults(resources)).toEqual([]);
});

describe('a resource is refused', () => {
  const bucket = {
    name: 'files',
    uniform_bucket_level_access: true,
    public_access_prevention: 'enforced',
  };

  test.each<[string, PlannedResource, string]>([
    ['that anybody gets at', service('ALLOW_ALL'), 'past the load balancer'],
    ['that shares its account', service('ALLOW_INTERNAL_ONLY', 'fn-other@p'), 'no account of its own'],
    [
      'that may be made public',
      resource('storage_bucket', { ...bucket, public_access_prevention: 'inherited' }),
      'made public',
    ],
    [
      'whose objects have their own rights',
      resource('storage_bucket', { ...bucket, uniform_bucket_level_access: false }),
      'rights of their own',
    ],
    [
      'that never rotates',
      resource('kms_crypto_key', { purpose: 'ENCRYPT_DECRYPT', rotation_period: null }),
      'Set rotation_period',
    ],
    ['whose name is too short', resource('service_account', { account_id: 'build' }), '6 to 30'],
    [
      'that calls as nobody',
      resource('cloud_scheduler_job', { http_target: [{ oidc_token: [] }] }),
      'oidc_token',
    ],
  ])('%s', (_, one, reason) => {
    expect(resourceFaults([one])).toEqual([expect.stringContaining(reason)]);
  });
});

describe('of the records', () => {
  // The fixture of Terraform's own tests, which holds a record of each kind.
  const records = readFunctionList(join(repositoryRoot, 'terraform/tests/fixtures/functions.json'));
  const only = (name: string): FunctionRecord[] => records.filter(record => record.name === name);
  const there = records.map(({ name }) => resource('cloudfunctions2_function', { name }));
  const queue = {
    name: 'listener',
    push_config: [{ oidc_token: [{}] }],
    dead_letter_policy: [{}],
    retry_policy: [{}],
    expiration_policy: [{ ttl: '' }],
  };
  const dead = resource('pubsub_subscription', { ...queue, name: 'listener-dead', push_config: [] });
  const alert = resource('monitoring_alert_policy', {
    conditions: [{ condition_threshold: [{ filter: 'num_undelivered_messages AND x=ends_with("-dead")' }] }],
  });

  test.each([
    ['front', 'front: no rule leads to it from /api/front.'],
    ['listener', 'listener: no subscription brings it the messages of its topic.'],
    ['clockwork', 'clockwork: no job calls it by its schedule.'],
    ['on-paper', 'on-paper: no trigger calls it for documents.'],
  ])('%s is missed when nothing calls it', (name, fault) => {
    expect(triggerFaults(there, only(name))).toContain(fault);
  });

  test('a queue that is whole passes', () => {
    const whole = [...there, resource('pubsub_subscription', queue), dead, alert];
    expect(triggerFaults(whole, only('listener'))).toEqual([]);
  });

  test.each([
    ['a sender', { push_config: [{ oidc_token: [] }] }, 'without saying who brings them'],
    ['dead letters', { dead_letter_policy: [] }, 'comes for ever'],
    ['pauses', { retry_policy: [] }, 'again at once'],
    ['a long life', { expiration_policy: [{ ttl: '2678400s' }] }, 'ends when nothing comes'],
  ])('a queue without %s is refused', (_, change, reason) => {
    const broken = [...there, resource('pubsub_subscription', { ...queue, ...change }), dead, alert];
    expect(triggerFaults(broken, only('listener'))).toEqual([expect.stringContaining(reason)]);
  });

  test('dead letters of which nobody is told are refused', () => {
    const silent = [...there, resource('pubsub_subscription', queue), dead];
    expect(triggerFaults(silent, only('listener'))).toEqual([expect.stringContaining('Nobody is told')]);
  });

  describe('one is a whole function', () => {
    const secret = (name: string) => ({
      address: `module.function["listener"].google_secret_manager_secret_iam_member.this["${name}"]`,
      type: 'google_secret_manager_secret_iam_member',
      values: {},
    });
    const grant = (name: string) => ({ address: `a.b["${name}"]`, type: 'google_x_iam_member', values: {} });
    const whole: Record<string, PlannedResource[]> = {
      front: [
        resource('service_account', { account_id: 'fn-front' }),
        grant('front roles/datastore.user database'),
        resource('cloudfunctions2_function', { name: 'front', location: 'us-east1' }),
        resource('compute_region_network_endpoint_group', { name: 'front-us-east1' }),
        resource('compute_backend_service', { name: 'front', backend: [{}] }),
        resource('monitoring_slo', { service: 'front' }),
      ],
      listener: [
        resource('service_account', { account_id: 'fn-listener' }),
        grant('listener roles/cloudkms.signerVerifier keys/audit'),
        grant('listener roles/storage.objectViewer buckets/data-room'),
        secret('SMTP_URL'),
        secret('ANOTHER_SECRET'),
      ],
    };

    test.each(Object.keys(whole))('as %s is', name => {
      expect(recordFaults(whole[name] ?? [], only(name))).toEqual([]);
    });

    test.each([
      ['front', 0, 'there is no account fn-front'],
      ['front', 1, 'it is not granted roles/datastore.user'],
      ['front', 3, 'no endpoint group leads to it in us-east1'],
      ['front', 4, 'its backend does not lead to each of its regions'],
      ['front', 5, 'no objective says how often it may fail'],
      ['listener', 2, 'it is not granted roles/storage.objectViewer on buckets/data-room'],
      ['listener', 4, 'it may not read ANOTHER_SECRET'],
    ])('%s is not without its part %i: %s', (name, part, fault) => {
      const rest = (whole[name] ?? []).filter((_, index) => index !== part);
      expect(recordFaults(rest, only(name))).toEqual([`${name}: ${fault}.`]);
    });
  });
});
