import type { Child } from '../official/child.ts';
import type { ProcessRow } from '../run/pools.ts';

/** An official emulator's process as `local:ps` shows it; none when it has died. */
export function emulatorRows(emulators: { name: string; address: string; child: Child }[]): ProcessRow[] {
  return emulators
    .filter(({ child }) => child.alive)
    .map(({ name, address, child }) => row(name, address, child.pid, child.since));
}

/** This process, in which all other parts run: its front door, and where KMS, Run and Scheduler are. */
export function ownRows({ frontDoor, grpc }: { frontDoor: string; grpc: string }): ProcessRow[] {
  const since = new Date(Date.now() - process.uptime() * 1000);
  return [row('local-cloud', frontDoor, process.pid, since), row('cloud-apis', grpc, process.pid, since)];
}

function row(service: string, address: string, pid: number, since: Date): ProcessRow {
  const port = Number(new URL(`http://${address}`).port);
  return { service, revision: '', pid, port, state: 'ready', since: since.toISOString() };
}
