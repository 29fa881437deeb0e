import { type LocalCloudConfig, type PortName, portVariable } from '../config.ts';
import { freePort, portInUse } from '../ports.ts';

/**
 * The configuration with a real port in place of each 0.
 *
 * @throws Error naming each port that is in use already, what wants it, and the variable that moves it.
 */
export async function settlePorts(config: LocalCloudConfig): Promise<LocalCloudConfig> {
  const ports = { ...config.ports };
  const conflicts: string[] = [];
  for (const name of Object.keys(ports) as PortName[]) {
    if (ports[name] === 0) ports[name] = await unusedPort(config.host, Object.values(ports));
    else if (await portInUse(config.host, ports[name])) conflicts.push(conflict(name, ports[name]));
  }
  if (conflicts.length > 0) throw new Error(conflicts.join('\n'));
  return { ...config, ports };
}

async function unusedPort(host: string, taken: number[]): Promise<number> {
  const port = await freePort(host);
  return taken.includes(port) ? unusedPort(host, taken) : port;
}

const titles: Record<PortName, string> = {
  frontDoor: 'the front door',
  firestore: 'Firestore',
  pubsub: 'Pub/Sub',
  auth: 'Authentication',
  storage: 'Cloud Storage',
  mail: 'mail',
  grpc: 'KMS, Run and Scheduler',
  eventarc: 'Eventarc',
  control: 'local:ps and local:faults',
};

function conflict(name: PortName, port: number): string {
  return `Port ${port}, wanted for ${titles[name]}, is in use. Stop what uses it, or choose another with ${portVariable(name)}=<port>.`;
}
