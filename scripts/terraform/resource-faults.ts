import * as z from 'zod';
import { type PlannedResource, valuesOf } from './plan.ts';

const RunFunction = z.object({
  name: z.string(),
  service_config: z.tuple([
    z.object({ ingress_settings: z.string(), service_account_email: z.string().optional() }),
  ]),
});
const Bucket = z.object({
  name: z.string(),
  uniform_bucket_level_access: z.boolean().nullish(),
  public_access_prevention: z.string().nullish(),
});
const BackendBucket = z.object({ bucket_name: z.string() });
const Key = z.object({ purpose: z.string(), rotation_period: z.string().nullish() });
const Job = z.object({ http_target: z.tuple([z.object({ oidc_token: z.array(z.unknown()) })]) });
const Account = z.object({ account_id: z.string() });
const longestRotation = 365 * 86_400;

/** Where a plan leaves something open that is to be shut, one line for each fault. */
export function resourceFaults(resources: readonly PlannedResource[]): string[] {
  const pages = valuesOf(resources, 'google_compute_backend_bucket', BackendBucket);
  const served = new Set(pages.map(({ bucket_name }) => bucket_name));
  return [
    ...valuesOf(resources, 'google_cloudfunctions2_function', RunFunction).flatMap(functionFaults),
    ...valuesOf(resources, 'google_storage_bucket', Bucket)
      .filter(bucket => bucket.public_access_prevention !== 'enforced' && !served.has(bucket.name))
      .map(({ address }) => `${address}: may be made public. Set public_access_prevention to enforced.`),
    ...valuesOf(resources, 'google_storage_bucket', Bucket)
      .filter(bucket => !bucket.uniform_bucket_level_access)
      .map(
        ({ address }) => `${address}: its objects have rights of their own. Set uniform_bucket_level_access.`,
      ),
    ...valuesOf(resources, 'google_kms_crypto_key', Key)
      .filter(key => key.purpose === 'ENCRYPT_DECRYPT' && !rotates(key.rotation_period))
      .map(({ address }) => `${address}: does not rotate within a year. Set rotation_period.`),
    ...valuesOf(resources, 'google_service_account', Account)
      .filter(({ account_id }) => !/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(account_id))
      .map(({ address }) => `${address}: its name must have 6 to 30 letters, digits or hyphens.`),
    ...valuesOf(resources, 'google_cloud_scheduler_job', Job)
      .filter(({ http_target: [target] }) => target.oidc_token.length === 0)
      .map(({ address }) => `${address}: calls without saying who it is. Give it an oidc_token.`),
  ];
}

function functionFaults({
  address,
  name,
  service_config: [config],
}: z.infer<typeof RunFunction> & { address: string }) {
  const faults: string[] = [];
  if (config.ingress_settings === 'ALLOW_ALL') {
    faults.push(`${address}: anybody gets at it past the load balancer. Set ingress_settings.`);
  }
  if (!config.service_account_email?.startsWith(`fn-${name}@`)) {
    faults.push(`${address}: has no account of its own, fn-${name}.`);
  }
  return faults;
}

function rotates(period: string | null | undefined): boolean {
  const seconds = Number.parseInt(period ?? '', 10);
  return seconds > 0 && seconds <= longestRotation;
}
