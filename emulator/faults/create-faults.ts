import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { Fault, type Faults } from './fault.ts';

/** A fault to switch on; it gets an id when it has none. */
export const NewFault = Fault.extend({ id: Fault.shape.id.optional() });
export type NewFault = z.input<typeof NewFault>;

/** The faults that are switched on. They are kept in memory: a restart of the local cloud ends them all. */
export type FaultList = Faults & {
  /** In the order they were added; `times` is what is left of it. */
  list(): Fault[];
  /**
   * Switches a fault on, in place of the one with its id if there is one.
   *
   * @throws z.ZodError when it is not a fault.
   */
  add(fault: NewFault): Fault;
  /** @returns false when there is none with this id. */
  remove(id: string): boolean;
  clear(): void;
};

/**
 * Makes an empty list of faults. The first one added that fits a call and whose `probability` comes up strikes it.
 *
 * @param random Gives numbers from 0 up to, not including, 1.
 */
export function createFaults(random: () => number = Math.random): FaultList {
  const faults = new Map<string, Fault>();

  const add = (fault: NewFault) => {
    const added = Fault.parse({ id: randomUUID(), ...fault });
    faults.set(added.id, added);
    return added;
  };
  const strike = async (target: string, operation: string) => {
    const fault = faults.values().find(one => fits(one, target, operation) && random() < one.probability);
    if (!fault) return undefined;
    useOnce(faults, fault);
    if (fault.delayMs) await wait(fault.delayMs);
    return fault;
  };
  return {
    strike,
    add,
    list: () => [...faults.values()],
    remove: id => faults.delete(id),
    clear: () => faults.clear(),
  };
}

function fits(fault: Fault, target: string, operation: string): boolean {
  return fault.target === target && (fault.operation === undefined || fault.operation === operation);
}

function useOnce(faults: Map<string, Fault>, fault: Fault): void {
  if (fault.times === undefined) return;
  if (fault.times === 1) faults.delete(fault.id);
  else faults.set(fault.id, { ...fault, times: fault.times - 1 });
}
