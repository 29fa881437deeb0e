import { z } from 'zod';

export const StringMap = z.record(z.string(), z.string());

const EnvVar = z.object({
  name: z.string().min(1),
  value: z.string().default(''),
  valueSource: z.undefined('reads a secret, which the local cloud cannot: give the value itself').optional(),
});

const Limits = z.object({
  cpu: z
    .string()
    .regex(/^\d+(\.\d+)?m?$/, 'must be like 2 or 2000m')
    .default('1'),
  memory: z
    .string()
    .regex(/^\d+(\.\d+)?(k|M|G|Ki|Mi|Gi)?$/, 'must be like 512Mi or 2Gi')
    .default('512Mi'),
});

const Container = z.object({
  name: z.string(),
  /** Says which function runs, and in what version (`image-name.ts`). */
  image: z.string().min(1, 'must be given'),
  env: z.array(EnvVar),
  resources: z
    .object({ limits: Limits })
    .nullable()
    .transform(resources => resources ?? { limits: Limits.parse({}) }),
});

const Scaling = z.object({
  minInstanceCount: z.int().nonnegative(),
  maxInstanceCount: z
    .int()
    .nonnegative()
    .transform(count => count || 100),
});

/**
 * What a revision is made from: the API's RevisionTemplate with the fields that mean something on one machine, and
 * Cloud Run's defaults for what is not given.
 */
export const RevisionTemplate = z.object({
  /** The next revision's name, if the caller wants to choose it. */
  revision: z.string(),
  labels: StringMap,
  annotations: StringMap,
  scaling: Scaling.nullable().transform(
    scaling => scaling ?? Scaling.parse({ minInstanceCount: 0, maxInstanceCount: 0 }),
  ),
  timeout: z
    .object({ seconds: z.string().regex(/^\d{1,4}$/, 'must be from 1 to 3600 seconds'), nanos: z.int() })
    .nullable()
    .transform(timeout => timeout ?? { seconds: '300', nanos: 0 }),
  serviceAccount: z.string(),
  containers: z.tuple([Container], 'must be one container'),
  maxInstanceRequestConcurrency: z
    .int()
    .min(0)
    .max(1000)
    .transform(count => count || 80),
});
export type RevisionTemplate = z.infer<typeof RevisionTemplate>;
