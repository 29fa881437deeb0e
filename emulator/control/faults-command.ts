import { z } from 'zod';
import { readConfig } from '../config.ts';
import { askControl } from './ask-control.ts';
import { command } from './command.ts';
import { type FaultsRequest, faultsUsage, parseFaultsCommand } from './parse-faults-command.ts';

await command(() => run(parseFaultsCommand(process.argv.slice(2))));

async function run(request: FaultsRequest): Promise<string[]> {
  const { stateDir } = readConfig();
  switch (request.verb) {
    case 'help':
      return [faultsUsage];
    case 'list':
      return z
        .array(z.unknown())
        .parse(await askControl(stateDir, 'GET', '/faults'))
        .map(fault => JSON.stringify(fault));
    case 'add':
      return [JSON.stringify(await askControl(stateDir, 'POST', '/faults', request.fault))];
    case 'remove':
      await askControl(stateDir, 'DELETE', `/faults/${encodeURIComponent(request.id)}`);
      return [];
    case 'clear':
      await askControl(stateDir, 'DELETE', '/faults');
      return [];
  }
}
