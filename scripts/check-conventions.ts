import { conventionFaults } from './conventions/convention-faults.ts';
import { report } from './report.ts';
import { repositoryFiles, repositoryRoot } from './repository-files.ts';

report(conventionFaults(repositoryRoot, repositoryFiles(repositoryRoot)));
