import { z } from 'zod';
import { readStateFile, replaceFile } from '../state-file.ts';
import { Job } from './job.ts';
import { jobMessage } from './job-message.ts';

/** The jobs, kept in one file; what has returned is on disk. */
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
  const jobs = new Map(readStateFile(file, JobFile, 'jobs')?.jobs.map(job => [job.name, job]));
  const save = () => {
    const messages = [...jobs.values()].map(jobMessage);
    replaceFile(file, JSON.stringify({ jobs: messages }, undefined, 2));
  };
  return {
    all: () => [...jobs.values()],
    get: name => jobs.get(name),
    put(job) {
      jobs.set(job.name, job);
      save();
    },
    remove(name) {
      jobs.delete(name);
      save();
    },
  };
}
