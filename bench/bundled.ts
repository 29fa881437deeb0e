import { join } from 'node:path';
import { type Bundle, bundleFunctions } from '@chatterfix/functions/bundle.ts';
import { type FunctionRecord, readFunctionList } from '@chatterfix/functions/function-list.ts';

/** Every function of the platform. */
export const platform: FunctionRecord[] = readFunctionList();

/** The one that serves work orders. */
export const cmms = recordOf('cmms');

/** What it is measured against: run in the same way, with the same limits. */
export const bare: FunctionRecord = { ...cmms, name: 'bare', entry: 'bare.ts' };
export const empty: FunctionRecord = { ...cmms, name: 'empty', entry: 'empty.ts' };

/** Bundles all of them with the platform's own bundler. @returns The bundles of the platform's functions. */
export async function bundleAll(bundleDir: string): Promise<Bundle[]> {
  await bundleFunctions([bare, empty], bundleDir, join(import.meta.dirname, 'functions'));
  return bundleFunctions(platform, bundleDir);
}

function recordOf(name: string): FunctionRecord {
  const record = platform.find(one => one.name === name);
  if (!record) throw new Error(`functions.json has no ${name}, which is what this measures.`);
  return record;
}
