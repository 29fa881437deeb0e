import { generatedFiles } from './generated-files.ts';
import { report } from './report.ts';
import { repositoryRoot } from './repository-files.ts';
import { staleFiles } from './stale-files.ts';

report(
  staleFiles(repositoryRoot, generatedFiles).map(
    path => `${path} is not what its declarations give. Run npm run generate, and look at what changes.`,
  ),
);
