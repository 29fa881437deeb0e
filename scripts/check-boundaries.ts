import { boundaryFaults, describeFaults } from './boundaries/boundary-faults.ts';
import { report } from './report.ts';
import { repositoryFiles, repositoryRoot } from './repository-files.ts';

report(describeFaults(await boundaryFaults(repositoryRoot, repositoryFiles(repositoryRoot))));
