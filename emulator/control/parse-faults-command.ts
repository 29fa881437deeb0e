import { parseArgs } from 'node:util';
import { z } from 'zod';
import { NewFault } from '../faults/create-faults.ts';

/** What `local:faults` is asked for. */
export type FaultsRequest =
  | { verb: 'help' | 'list' | 'clear' }
  | { verb: 'add'; fault: NewFault }
  | { verb: 'remove'; id: string };

export const faultsUsage = `Switches faults on and off in the local cloud.

  npm run -s local:faults -- list
  npm run -s local:faults -- add --target <part> [options]
  npm run -s local:faults -- remove <id>
  npm run -s local:faults -- clear

Options of add:
  --target <part>         storage, kms, run, scheduler, pubsub, eventarc or function:<name>
  --operation <name>      only this operation of it: Encrypt, objects.insert
  --error <code>          answer with this HTTP status or gRPC code: 503, UNAVAILABLE
  --delay <ms>            wait this long first
  --duplicate <count>     deliver an event this many times more (pubsub, eventarc)
  --reorder               hold an event back until the next one has been delivered (pubsub, eventarc)
  --probability <share>   the share of calls it strikes, 0 to 1
  --times <count>         switch it off after this many strikes
  --id <id>               name it, or replace the one of that name`;

/**
 * Reads the arguments after the program's name.
 *
 * @throws Error that says what is wrong with them.
 */
export function parseFaultsCommand(args: string[]): FaultsRequest {
  const { values, positionals } = readArguments(args);
  const [verb = 'help', ...names] = positionals;
  if (values.help || verb === 'help') return { verb: 'help' };
  if (verb === 'list' || verb === 'clear') return { verb };
  if (verb === 'add') return { verb, fault: readFault(values) };
  const [id] = names;
  if (verb === 'remove' && id !== undefined) return { verb, id };
  throw new Error(
    verb === 'remove'
      ? 'Which one? Say remove <id>; list shows the ids.'
      : `There is no "${verb}"; see --help.`,
  );
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    help: flag,
    id: text,
    target: text,
    operation: text,
    error: text,
    delay: text,
    duplicate: text,
    reorder: flag,
    probability: text,
    times: text,
  };
  return parseArgs({ args, allowPositionals: true, options });
}

type Values = ReturnType<typeof readArguments>['values'];

function readFault({ help: _, error, delay, duplicate, probability, times, ...rest }: Values): NewFault {
  const given = {
    ...rest,
    error: error !== undefined && /^\d+$/.test(error) ? Number(error) : error,
    delayMs: toNumber(delay),
    duplicate: toNumber(duplicate),
    probability: toNumber(probability),
    times: toNumber(times),
  };
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const parsed = NewFault.safeParse(present);
  if (!parsed.success) throw new Error(`This is no fault. ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function toNumber(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}
