import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A resource as Terraform means to have it. What Google only says afterwards is left out of its values. */
export const PlannedResource = z.object({
  address: z.string(),
  type: z.string(),
  values: z.record(z.string(), z.unknown()),
});
export type PlannedResource = z.infer<typeof PlannedResource>;

const Module = z.object({
  resources: z.array(PlannedResource).default([]),
  get child_modules() {
    return z.array(Module).default([]);
  },
});
type Module = z.infer<typeof Module>;
const Plan = z.object({ planned_values: z.object({ root_module: Module }) });

/**
 * Reads what `terraform show -json <plan>` prints.
 *
 * @throws z.ZodError when the file is none of that.
 */
export function readPlan(file: string): PlannedResource[] {
  const plan = Plan.parse(JSON.parse(readFileSync(file, 'utf8')));
  return resourcesOf(plan.planned_values.root_module);
}

function resourcesOf({ resources, child_modules }: Module): PlannedResource[] {
  return [...resources, ...child_modules.flatMap(resourcesOf)];
}

/** The values of all resources of a type, each with its address. */
export function valuesOf<T extends z.ZodObject>(
  resources: readonly PlannedResource[],
  type: string,
  schema: T,
): (z.output<T> & { address: string })[] {
  return resources
    .filter(resource => resource.type === type)
    .map(({ address, values }) => ({ ...schema.parse(values), address }));
}
