import { readFunctionList } from '@chatterfix/functions/function-list.ts';
import { report } from './report.ts';
import { grantFaults } from './terraform/grant-faults.ts';
import { readPlan } from './terraform/plan.ts';
import { resourceFaults } from './terraform/resource-faults.ts';
import { triggerFaults } from './terraform/trigger-faults.ts';

const [file] = process.argv.slice(2);
if (file === undefined) report(['Name a file with what `terraform show -json <plan>` prints.']);
else {
  const resources = readPlan(file);
  const faults = [
    ...grantFaults(resources),
    ...resourceFaults(resources),
    ...triggerFaults(resources, readFunctionList()),
  ];
  report(faults);
  if (faults.length === 0) console.log(`${resources.length} planned resources keep to the policy.`);
}
