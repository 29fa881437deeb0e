import { expect, test } from 'vitest';
import { parseEnvironment } from './environment.ts';
import { parseOptions } from './options.ts';
import { deploySteps, rollbackSteps } from './release-steps.ts';
import { shown } from './step.ts';

const values = 'project_id  = "acme-dev"\nregions = ["us-central1", "us-east1"]\n';

test('a deployment holds the traffic before it applies, and shifts it in steps with a look at health between', () => {
  expect(deploySteps(parseEnvironment('dev', values), '/tmp/x').map(shown)).toEqual([
    '  git status, git tag, package.json, CHANGELOG.md',
    '$ npm run build',
    '$ terraform -chdir=terraform init -input=false -reconfigure -backend-config=bucket=acme-dev-terraform-state',
    '$ terraform -chdir=terraform plan -input=false -var-file=environments/dev.tfvars -var=traffic_to_latest=false -out=/tmp/x/plan',
    '$ terraform -chdir=terraform show -json /tmp/x/plan > /tmp/x/plan.json',
    '$ npm run --silent check-plan -- /tmp/x/plan.json',
    '  hold',
    '$ terraform -chdir=terraform apply -input=false -parallelism=30 /tmp/x/plan',
    '  begin',
    '  validate',
    '  shift 10 %',
    '  validate',
    '  shift 50 %',
    '  validate',
    '  shift 100 %',
    '  validate',
    "$ gcloud compute url-maps invalidate-cdn-cache edge --global '--path=/*' --project=acme-dev",
  ]);
  expect(rollbackSteps().map(shown)).toEqual(['  take back']);
});

test.each([
  [['--env', 'dev'], { env: 'dev', dryRun: false }],
  [['--env=prod', '--dry-run'], { env: 'prod', dryRun: true }],
])('%j is understood', (args, options) => {
  expect(parseOptions(args)).toEqual(options);
});

test('what cannot be understood says what to write', () => {
  expect(() => parseOptions([])).toThrow('--env dev or --env prod');
  expect(() => parseOptions(['--env', 'test'])).toThrow('--env dev or --env prod');
  expect(() => parseEnvironment('dev', 'regions = []')).toThrow('project_id and regions');
});
