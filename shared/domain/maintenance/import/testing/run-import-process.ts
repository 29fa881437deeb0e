// Carries one import out in a process of its own, for tests that kill it: node run-import-process.ts <organisation> <import>
import { runImport } from '../run-import.ts';
import { importDeps } from './take-file.ts';

const [organisationId = '', importId = ''] = process.argv.slice(2);
await runImport(importDeps, organisationId, importId);
