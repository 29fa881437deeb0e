import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-files.ts';

export const environments = ['dev', 'prod'] as const;

/** Where a release goes. */
export type Environment = {
  name: (typeof environments)[number];
  project: string;
  /** The first one has every function, the others those that serve HTTP. */
  regions: readonly [string, ...string[]];
};

/** Reads `terraform/environments/<name>.tfvars`. @throws Error when it names no project or region. */
export function readEnvironment(name: Environment['name']): Environment {
  const file = `terraform/environments/${name}.tfvars`;
  return parseEnvironment(name, readFileSync(join(repositoryRoot, file), 'utf8'));
}

/** @param values What stands in the file: `project_id = "chatterfix-dev"`. */
export function parseEnvironment(name: Environment['name'], values: string): Environment {
  const project = /^project_id\s*=\s*"([^"]+)"/m.exec(values)?.[1];
  const list = /^regions\s*=\s*\[([^\]]*)\]/m.exec(values)?.[1] ?? '';
  const [first, ...others] = [...list.matchAll(/"([^"]+)"/g)].flatMap(([, region]) => region ?? []);
  if (project === undefined || first === undefined)
    throw new Error(`terraform/environments/${name}.tfvars needs project_id and regions as plain values.`);
  return { name, project, regions: [first, ...others] };
}
