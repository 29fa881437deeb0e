import { join } from 'node:path';
import { bundleFunctions } from '@chatterfix/functions/bundle.ts';
import { readFunctionList } from '@chatterfix/functions/function-list.ts';
import { repositoryRoot } from './repository-files.ts';

/* Where Terraform looks for them: terraform/variables.tf. */
const folder = join('dist', 'functions');
const bundles = await bundleFunctions(readFunctionList(), join(repositoryRoot, folder));
const megabytes = bundles.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
console.log(`${bundles.length} functions in ${folder}, ${megabytes.toFixed(0)} MB.`);
