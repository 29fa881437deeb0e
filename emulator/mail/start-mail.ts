import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Faults } from '../faults/fault.ts';
import { cannotListen } from '../listen.ts';
import type { LocalService } from '../local-service.ts';
import { openMailbox } from './mailbox.ts';

export type MailOptions = {
  host: string;
  /** 0 takes a free one. */
  port: number;
  stateDir: string;
  faults: Faults;
};

/** Starts a mail server that takes every mail and sends none on: it keeps them in `<stateDir>/mail/`. */
export async function startMail({ host, port, stateDir, faults }: MailOptions): Promise<LocalService> {
  const mailbox = openMailbox(join(stateDir, 'mail'));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, _session, done) {
      take(stream, mailbox.keep, faults).then(() => done(), done);
    },
  });
  // A client that goes away in the middle is no fault of the server.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', cause => reject(cannotListen(`${host}:${port}`, cause)));
    server.listen(port, host, () => resolve());
  });
  const bound = server.server.address();
  const address = `${host}:${typeof bound === 'object' ? bound?.port : port}`;
  return { name: 'mail', address, stop: () => new Promise(resolve => server.close(() => resolve())) };
}

async function take(
  stream: NodeJS.ReadableStream,
  keep: (raw: Buffer) => Promise<void>,
  faults: Faults,
): Promise<void> {
  const raw = await buffer(stream);
  const fault = await faults.strike('mail', 'receive');
  if (fault?.error !== undefined) throw smtpError(fault.error);
  await keep(raw);
}

/** A fault's error is the answer of the mail server: 550 for a mailbox that there is not. */
function smtpError(error: number | string): Error {
  const responseCode = typeof error === 'number' && error >= 400 && error < 600 ? error : 451;
  return Object.assign(new Error('A fault is switched on for mail.'), { responseCode });
}
