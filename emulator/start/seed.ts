import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts first data into the local cloud, through its API like anyone's; harmless when done again. */
export type Seed = (urls: { frontDoorUrl: string; authUrl: string }) => Promise<void>;

const markIn = (stateDir: string) => join(stateDir, 'seeded');

/** Whether a state has been given its first data. */
export function isSeeded(stateDir: string): boolean {
  return existsSync(markIn(stateDir));
}

export function markSeeded(stateDir: string): void {
  writeFileSync(markIn(stateDir), new Date().toISOString());
}
