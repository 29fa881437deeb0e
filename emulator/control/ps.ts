import { z } from 'zod';
import { readConfig } from '../config.ts';
import { askControl } from './ask-control.ts';
import { command } from './command.ts';

await command(async () => {
  const rows = z.array(z.unknown()).parse(await askControl(readConfig().stateDir, 'GET', '/processes'));
  return rows.map(row => JSON.stringify(row));
});
