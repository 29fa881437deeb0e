import type { FunctionRecord } from '@chatterfix/functions/function-list.ts';
import type { RevisionTemplate } from './revision-template.ts';

type Limits = FunctionRecord['limits'];

/** The limits of a revision in the form of the list of functions. */
export function limitsOf(template: RevisionTemplate): Limits {
  const { cpu, memory } = template.containers[0].resources.limits;
  return {
    cpu: cpu.endsWith('m') ? Number.parseFloat(cpu) / 1000 : Number(cpu),
    memoryMiB: mebibytes(memory),
    concurrency: template.maxInstanceRequestConcurrency,
    minInstances: template.scaling.minInstanceCount,
    maxInstances: template.scaling.maxInstanceCount,
    timeoutSeconds: Number(template.timeout.seconds),
  };
}

const bytesIn: Record<string, number> = { k: 1e3, M: 1e6, G: 1e9, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };

/** Reads a Kubernetes quantity: `512Mi`, `2G`, or bytes. */
function mebibytes(quantity: string): number {
  const unit = quantity.replace(/^[\d.]+/, '');
  return Math.floor((Number.parseFloat(quantity) * (bytesIn[unit] ?? 1)) / 2 ** 20);
}
