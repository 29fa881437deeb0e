import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { signalGroup } from './signal-group.ts';

/*
 * Runs as a process of its own, beside the starter. Reads `+<pid>` and `-<pid>` lines; its standard input ends when the
 * starter has gone in whatever way, `kill -9` too, and then it ends the process groups that are left.
 */
const guarded = new Set<number>();

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) guarded.add(pid);
  else guarded.delete(pid);
}

for (const pid of guarded) signalGroup(pid, 'SIGTERM');
if (guarded.size > 0) await wait(1000);
for (const pid of guarded) signalGroup(pid, 'SIGKILL');
