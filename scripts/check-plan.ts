import { parseArgs } from 'node:util';
import { readFunctionList } from '@chatterfix/functions/function-list.ts';
import { calledWith } from '@chatterfix/shared/platform/command-line/called-with.ts';
import { report } from './report.ts';
import { grantFaults } from './terraform/grant-faults.ts';
import { readPlan } from './terraform/plan.ts';
import { recordFaults } from './terraform/record-faults.ts';
import { resourceFaults } from './terraform/resource-faults.ts';
import { triggerFaults } from './terraform/trigger-faults.ts';

/* `npm run check-plan -- <plan.json>`: holds a plan to the policy and to the lists of functions that it was made of. */
const usage = 'npm run check-plan -- <plan.json> [<list of functions>]…';
const asked = calledWith({ name: 'check-plan', usage }, process.argv.slice(2), readArguments);
if (asked) {
  const resources = readPlan(asked.plan);
  const records = asked.lists.flatMap(list => readFunctionList(list));
  const faults = [
    ...grantFaults(resources),
    ...resourceFaults(resources),
    ...recordFaults(resources, records),
    ...triggerFaults(resources, records),
  ];
  report(faults);
  if (faults.length === 0) console.log(`${resources.length} planned resources keep to the policy.`);
}

function readArguments(args: readonly string[]): { plan: string; lists: (string | undefined)[] } {
  const [plan, ...lists] = parseArgs({ args: [...args], allowPositionals: true }).positionals;
  if (plan === undefined) throw new Error('Name a file with what `terraform show -json <plan>` prints.');
  return { plan, lists: lists.length > 0 ? lists : [undefined] };
}
