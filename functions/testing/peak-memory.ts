import { existsSync, readFileSync } from 'node:fs';

/* Linux keeps the peak of a process in its usage across exec, where it is still its parent's; the one in its status is its own. */
const tell = `
const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
const status = '/proc/self/status';
process.on('exit', () => console.error(existsSync(status)
  ? readFileSync(status, 'utf8').match(/VmHWM:\\s+(\\d+)/)[1]
  : process.resourceUsage().maxRSS));`;

/** Options of Node that let a process tell, as the last line on standard error, the most memory it ever had. */
export const tellPeakMemory: readonly string[] = [
  '--import',
  `data:text/javascript,${encodeURIComponent(tell)}`,
];

/** The most memory, in MiB, that a process told on standard error. */
export function peakMemory(stderr: string): number {
  return Number(stderr.trimEnd().split('\n').at(-1)) / 1024;
}

/** The most memory, in MiB, that a running process ever had; undefined where Linux does not tell. */
export function peakMemoryOf(pid: number): number | undefined {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return undefined;
  const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}
