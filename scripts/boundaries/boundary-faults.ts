import type { IForbiddenRuleType, IViolation } from 'dependency-cruiser';
import { blindSpots } from './blind-spots.ts';
import { unplacedContexts } from './contexts.ts';
import { cruiseFiles } from './cruise-files.ts';
import { fileRules } from './file-rules.ts';
import { startedFiles } from './started-files.ts';
import { storeyRules } from './storey-rules.ts';

/** A broken rule: its name, the file or the import that breaks it (`a.ts → b.ts`), and what to do instead. */
export type BoundaryFault = { rule: string; place: string; remedy: string };

/**
 * What is wrong with the imports of a tree.
 *
 * @param files Paths of all its files below `root`.
 */
export async function boundaryFaults(root: string, files: readonly string[]): Promise<BoundaryFault[]> {
  const sources = files.filter(file => /\.(tsx?|mjs)$/.test(file));
  const rules = [...storeyRules(files), ...fileRules(startedFiles(root, files))];
  const graph = await cruiseFiles(root, sources, rules);
  return [
    ...unplacedContexts(files).map(place => ({
      rule: 'contexts-have-a-storey',
      place,
      remedy: 'Give the context its place in scripts/boundaries/contexts.ts.',
    })),
    ...blindSpots(root, sources, graph).map(place => ({
      rule: 'imports-are-seen',
      place,
      remedy:
        'dependency-cruiser saw none of its imports: is @swc/core installed, and does it know this syntax?',
    })),
    ...graph.summary.violations.map(violation => faultOf(violation, rules)),
  ];
}

/** The faults as text, each rule once with its places below. */
export function describeFaults(faults: readonly BoundaryFault[]): string[] {
  return [...Map.groupBy(faults, ({ rule }) => rule)].flatMap(([rule, broken]) => [
    `${rule}: ${broken[0]?.remedy}`,
    ...broken.map(({ place }) => `  ${place}`),
  ]);
}

function faultOf(violation: IViolation, rules: readonly IForbiddenRuleType[]): BoundaryFault {
  const rule = violation.rule.name;
  const remedy = rules.find(({ name }) => name === rule)?.comment ?? '';
  return { rule, place: placeOf(violation), remedy };
}

function placeOf({ type, from, to, cycle }: IViolation): string {
  if (type === 'module') return from;
  return [from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' → ');
}
