import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Job } from './job.ts';
import { jobMessage } from './job-message.ts';

/** The jobs, kept in one file that is whole at every moment; what has returned is on disk. */
export type JobStore = {
  all(): Job[];
  get(name: string): Job | undefined;
  put(job: Job): void;
  remove(name: string): void;
};

const JobFile = z.strictObject({ jobs: z.array(Job) });

/**
 * Opens the file, which need not exist yet.
 *
 * @throws Error when it is there but holds no jobs.
 */
export function openJobStore(file: string): JobStore {
  const jobs = new Map(read(file).map(job => [job.name, job]));
  return {
    all: () => [...jobs.values()],
    get: name => jobs.get(name),
    put(job) {
      jobs.set(job.name, job);
      write(file, jobs);
    },
    remove(name) {
      jobs.delete(name);
      write(file, jobs);
    },
  };
}

function read(file: string): Job[] {
  if (!existsSync(file)) return [];
  try {
    return JobFile.parse(JSON.parse(readFileSync(file, 'utf8'))).jobs;
  } catch (cause) {
    throw new Error(`${file} does not hold jobs. Restore it, or delete it to start without jobs.`, { cause });
  }
}

/** Writes aside, then renames over: a reader meets the old file or the new one, never a part. */
function write(file: string, jobs: Map<string, Job>): void {
  mkdirSync(dirname(file), { recursive: true });
  const messages = [...jobs.values()].map(jobMessage);
  writeFileSync(`${file}.new`, JSON.stringify({ jobs: messages }, undefined, 2));
  renameSync(`${file}.new`, file);
}
