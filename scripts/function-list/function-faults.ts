import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { type FunctionRecord, readFunctionList } from '@chatterfix/functions/function-list.ts';
import { z } from 'zod';
import { scheduleFaults } from './schedule-faults.ts';

const list = 'functions/functions.json';
const registration = /\bregister[A-Z]\w*\(\s*['"]([^'"]+)['"]/g;

/**
 * Where the list of functions and the files disagree, one line for each fault.
 *
 * @param files Paths of all the repository's files below `root`.
 */
export function functionFaults(root: string, files: readonly string[]): string[] {
  try {
    const records = readFunctionList(join(root, list));
    const present = new Set(files);
    return [
      ...records.flatMap(record => entryFaults(root, record, present)),
      ...unlisted(root, records, files),
      ...readmeFaults(records, present),
      ...records.flatMap(record => triggerFaults(record, files)).map(fault => `${list}: ${fault}`),
    ];
  } catch (error) {
    if (error instanceof z.ZodError) return [`${list}:\n${z.prettifyError(error)}`];
    throw error;
  }
}

function entryFaults(root: string, { name, entry }: FunctionRecord, present: ReadonlySet<string>): string[] {
  const file = `functions/${entry}`;
  if (!present.has(file)) return [`${list}: the entry of ${name}, ${file}, does not exist.`];
  if (registeredIn(root, file).includes(name)) return [];
  return [
    `${file} does not register ${name}, whose entry it is: call registerHttp('${name}', …) or its like.`,
  ];
}

function unlisted(root: string, records: readonly FunctionRecord[], files: readonly string[]): string[] {
  const listed = new Set(records.map(({ name, entry }) => `functions/${entry} ${name}`));
  return files
    .filter(file => /^functions\/(?!fixtures\/)[^/]+\/.*(?<!\.test)\.ts$/.test(file))
    .flatMap(file => registeredIn(root, file).map(name => ({ file, name })))
    .filter(({ file, name }) => !listed.has(`${file} ${name}`))
    .map(
      ({ file, name }) =>
        `${file} registers ${name}, which is not in ${list} with this entry: add its record.`,
    );
}

function registeredIn(root: string, file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(registration)].flatMap(([, name]) => name ?? []);
}

function readmeFaults(records: readonly FunctionRecord[], present: ReadonlySet<string>): string[] {
  const services = new Set(records.map(({ entry }) => `functions/${dirname(entry)}`));
  return [...services]
    .filter(service => !present.has(`${service}/README.md`))
    .map(service => `${service}/README.md is missing: say what the service does, its triggers and its data.`);
}

function triggerFaults({ name, trigger }: FunctionRecord, files: readonly string[]): string[] {
  if ('schedule' in trigger) {
    return scheduleFaults(trigger.schedule, trigger.timeZone).map(fault => `${name}: ${fault}`);
  }
  if ('topic' in trigger && !files.includes(`shared/messages/${trigger.topic}.ts`)) {
    return [
      `${name}: the messages of the topic ${trigger.topic} have no schema in shared/messages/${trigger.topic}.ts.`,
    ];
  }
  return [];
}
