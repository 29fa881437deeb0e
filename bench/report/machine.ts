import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine in one line. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores of ${model}, ${memory} GiB, ${type()} ${release()} ${arch()}, Node ${process.versions.node}`;
}

/** How many processes wanted to run in the last minute: how quiet the machine was. */
export function describeLoad(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}
