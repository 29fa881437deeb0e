import { functionFaults } from './function-list/function-faults.ts';
import { report } from './report.ts';
import { repositoryFiles, repositoryRoot } from './repository-files.ts';

report(functionFaults(repositoryRoot, repositoryFiles(repositoryRoot)));
