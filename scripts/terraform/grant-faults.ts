import * as z from 'zod';
import { type PlannedResource, valuesOf } from './plan.ts';

const Grant = z.object({
  /** Missing where it is a role of our own, which Google names when it is made. */
  role: z.string().default(''),
  member: z.string().optional(),
  condition: z.array(z.unknown()).default([]),
  name: z.string().optional(),
  bucket: z.string().optional(),
});
const Service = z.object({
  name: z.string(),
  service_config: z.tuple([z.object({ ingress_settings: z.string() })]),
});
const BackendBucket = z.object({ bucket_name: z.string() });

const primitive = new Set(['roles/owner', 'roles/editor', 'roles/viewer']);
const everybody = new Set(['allUsers', 'allAuthenticatedUsers']);
/** What Google knows smaller things of than a project. */
const smaller = /^roles\/(artifactregistry|cloudkms|datastore|iam|pubsub|run|secretmanager|storage)\./;

/** Where a plan grants more than is needed, one line for each fault. */
export function grantFaults(resources: readonly PlannedResource[]): string[] {
  const grants = [...new Set(resources.map(({ type }) => type))]
    .filter(type => type.endsWith('_iam_member'))
    .flatMap(type => valuesOf(resources, type, Grant).map(grant => ({ ...grant, type })));
  return [
    ...resources
      .filter(({ type }) => /_iam_(binding|policy)$/.test(type))
      .map(({ address }) => `${address}: takes a role from all whom it does not name. Use an _iam_member.`),
    ...grants
      .filter(({ role }) => primitive.has(role))
      .map(({ address, role }) => `${address}: ${role} is more than anybody needs. Name the roles.`),
    ...grants
      .filter(({ type, role, member, condition }) => {
        const ofFunction = member?.startsWith('serviceAccount:fn-') ?? false;
        return type === 'google_project_iam_member' && ofFunction && smaller.test(role) && !condition.length;
      })
      .map(
        ({ address, role }) =>
          `${address}: grant ${role} on the resource, or under a condition that names it.`,
      ),
    ...publicFaults(resources, grants),
  ];
}

function publicFaults(
  resources: readonly PlannedResource[],
  grants: readonly (z.infer<typeof Grant> & { address: string })[],
): string[] {
  const behindBalancer = new Set(
    valuesOf(resources, 'google_cloudfunctions2_function', Service)
      .filter(({ service_config: [{ ingress_settings }] }) => ingress_settings === 'ALLOW_INTERNAL_AND_GCLB')
      .map(({ name }) => name),
  );
  const pages = valuesOf(resources, 'google_compute_backend_bucket', BackendBucket);
  const served = new Set(pages.map(({ bucket_name }) => bucket_name));
  const mayBePublic = ({ role, name = '', bucket = '' }: z.infer<typeof Grant>) =>
    (role === 'roles/run.invoker' && behindBalancer.has(name)) ||
    (role === 'roles/storage.legacyObjectReader' && served.has(bucket));
  return grants
    .filter(grant => everybody.has(grant.member ?? '') && !mayBePublic(grant))
    .map(({ address }) => `${address}: is for everybody, and not behind the load balancer.`);
}
